import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { ContactConsent } from '../intake/consent.ts';
import { afterContact } from './rules.ts';
import type { ClockWishes } from './safe-hours.ts';
import type { UnreachableWish } from './step-to-reach.ts';

/* Wednesday 2 December 2026 is a plain working day; the Friday after it is the 4th. */

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();

const atAnyTime: ClockWishes = {
  safeDays: [],
  safeTimes: [],
  emailSafe: 'no',
  callSafe: 'yes',
  textSafe: 'no',
  voicemailSafe: 'no',
  teamsSafe: 'no',
};

function follows(
  isReached: boolean,
  changes: {
    level?: Level;
    wish?: UnreachableWish;
    consent?: ContactConsent;
    before?: readonly string[];
    at?: string;
    wishes?: ClockWishes;
    wishesSince?: string;
    noWay?: boolean;
  } = {},
) {
  const { nextStep, dueAt } = afterContact(
    { at: at(changes.at ?? '2026-12-02T10:00'), isReached },
    {
      level: changes.level ?? 'amber',
      wish: changes.wish ?? 'next-way',
      consent: changes.consent ?? 'yes',
      before: (changes.before ?? []).map(at),
      wishes: changes.wishes ?? atAnyTime,
      wishesSince: changes.wishesSince === undefined ? undefined : at(changes.wishesSince),
      noWay: changes.noWay ?? false,
    },
    workingCalendar,
  );
  const due = dueAt.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString();
  return `${nextStep} ${due.slice(0, 16)}`;
}

describe('somebody who was reached', () => {
  it.each([
    ['red', 'agree 2026-12-09T17:00'],
    ['amber', 'agree 2026-12-16T17:00'],
    ['green', 'agree 2027-01-04T17:00'],
  ] as const)('is in support; with a %s level something is agreed by %s', (level, expected) => {
    expect(follows(true, { level })).toBe(expected);
  });
});

/** Of a Red case the lead decides the same working day. */
const leadDecides: Readonly<Record<Level, string>> = {
  red: 'lead 2026-12-02T17:00',
  amber: 'lead 2026-12-03T17:00',
  green: 'lead 2026-12-03T17:00',
};

describe('somebody who was not reached', () => {
  it.each([
    ['the first time', [], '2026-12-02T10:00', 'attempt 2026-12-04T17:00'],
    ['the second time', ['2026-12-02T10:00'], '2026-12-04T11:00', 'attempt 2026-12-09T17:00'],
    [
      'the third time',
      ['2026-12-04T11:00', '2026-12-02T10:00'],
      '2026-12-09T11:00',
      'attempt 2026-12-16T17:00',
    ],
    [
      'the fourth time',
      ['2026-12-02T10:00', '2026-12-04T11:00', '2026-12-09T11:00'],
      '2026-12-16T11:00',
      'door 2026-12-17T17:00',
    ],
  ])('%s is tried again 2, 5 and 10 working days after the first', (_, before, when, expected) => {
    expect(follows(false, { before, at: when })).toBe(expected);
  });

  it('late, is tried again the next working day and not in the past', () => {
    expect(follows(false, { before: ['2026-12-02T10:00'], at: '2026-12-21T10:00' })).toBe(
      'attempt 2026-12-22T17:00',
    );
  });

  it('in a Red case is tried in another safe way by noon of the next working day', () => {
    expect(follows(false, { level: 'red', at: '2026-12-04T16:30' })).toBe(
      'attempt 2026-12-07T12:00',
    );
  });

  it('in a Red case twice is a matter for the safeguarding lead, the same working day', () => {
    const before = ['2026-12-04T16:30'];
    expect(follows(false, { level: 'red', before, at: '2026-12-07T11:00' })).toBe(
      'consult 2026-12-07T17:00',
    );
    expect(follows(false, { level: 'red', before, at: '2026-12-05T11:00' })).toBe(
      'consult 2026-12-07T17:00',
    );
  });

  it('the lead decides of a Red case before a weekend, not after it', () => {
    const red = { level: 'red', wish: 'wait' } as const;
    expect(follows(false, { ...red, at: '2026-12-04T10:00' })).toBe('lead 2026-12-04T17:00');
    expect(follows(false, { ...red, at: '2026-12-04T18:00' })).toBe('lead 2026-12-07T17:00');
    expect(follows(false, { ...red, level: 'amber', at: '2026-12-04T10:00' })).toBe(
      'lead 2026-12-07T17:00',
    );
  });

  it('several times on one day was tried once', () => {
    const before = ['2026-12-02T09:30', '2026-12-02T09:40', '2026-12-02T09:50'];
    expect(follows(false, { before })).toBe('attempt 2026-12-04T17:00');
  });

  it.each(['no', 'unasked'] as const)(
    'and not agreed to be contacted (%s) is not tried again: the lead is told',
    (consent) => {
      for (const level of levels) {
        expect(follows(false, { level, consent })).toBe(leadDecides[level]);
      }
    },
  );

  it.each(['stop', 'wait'] as const)(
    'and wished "%s" is not tried again: the lead is told',
    (wish) => {
      for (const level of levels) {
        expect(follows(false, { level, wish })).toBe(leadDecides[level]);
      }
    },
  );
});

describe('where it is safe in a few hours alone', () => {
  const tuesdayAfternoon: ClockWishes = {
    ...atAnyTime,
    safeDays: ['tuesday'],
    safeTimes: ['afternoon'],
  };

  it('a further attempt is due when the next safe window ends, not before it begins', () => {
    expect(follows(false, { wishes: tuesdayAfternoon, at: '2026-12-01T14:10' })).toBe(
      'attempt 2026-12-08T17:00',
    );
  });

  it('a Red case is tried by noon of the next working day where the window is still open, else in the next one', () => {
    const red = { level: 'red', wishes: tuesdayAfternoon } as const;
    expect(follows(false, { ...red, at: '2026-12-01T14:10' })).toBe('attempt 2026-12-02T12:00');
    expect(follows(false, { ...red, at: '2026-12-01T17:00' })).toBe('attempt 2026-12-08T17:00');
  });

  it('what the lead or the safeguarding lead decides does not wait for it', () => {
    expect(follows(false, { wishes: tuesdayAfternoon, wish: 'stop' })).toBe(
      'lead 2026-12-03T17:00',
    );
    expect(
      follows(false, {
        wishes: tuesdayAfternoon,
        level: 'red',
        before: ['2026-12-01T14:10'],
        at: '2026-12-02T11:00',
      }),
    ).toBe('consult 2026-12-02T17:00');
  });
});

describe('whatever is written down', () => {
  const moments = fc
    .integer({ min: 0, max: 60 * 24 * 400 })
    .map((minutes) => at('2026-01-05T00:00').add({ minutes }));

  it('an open case has a next step, and it is due after what was done', () => {
    fc.assert(
      fc.property(
        moments,
        fc.boolean(),
        fc.constantFrom(...levels),
        fc.constantFrom('yes' as const, 'no' as const, 'unasked' as const),
        fc.constantFrom('stop' as const, 'wait' as const, 'next-way' as const),
        fc.array(moments, { maxLength: 6 }),
        (moment, isReached, level, consent, wish, before) => {
          const found = afterContact(
            { at: moment, isReached },
            {
              ...{ level, consent, wish, before, wishes: atAnyTime },
              ...{ wishesSince: undefined, noWay: false },
            },
            workingCalendar,
          );
          expect(Temporal.Instant.compare(found.dueAt, moment)).toBe(1);
        },
      ),
    );
  });
});
