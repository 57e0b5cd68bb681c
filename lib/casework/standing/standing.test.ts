import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import { institution } from '#lib/institution.ts';
import { dueAt } from '../clock/clock.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { ClockWishes } from '../contact/safe-hours.ts';
import type { ContactOnRecord, LevelChange, OnRecord } from './on-record.ts';
import { standingOf, timesOf } from './standing.ts';
import { triedSinceInTouch } from './tried.ts';

/* Where a case stands by what is on record of it. Wednesday 2 December 2026 is a plain working day. */

const at = (local: string) =>
  Temporal.PlainDateTime.from(`2026-12-${local}`).toZonedDateTime('Europe/London').toInstant();

const atAnyTime: ClockWishes = {
  safeDays: [],
  safeTimes: [],
  emailSafe: 'no',
  callSafe: 'yes',
  textSafe: 'no',
  voicemailSafe: 'no',
  teamsSafe: 'no',
};

/** A case that came on Wednesday morning, and that somebody has. */
const came: OnRecord = {
  level: 'amber',
  consent: 'yes',
  wish: 'next-way',
  wishes: atAnyTime,
  wishesSince: undefined,
  noWay: false,
  isAssigned: true,
  isInTouch: false,
  openSince: at('02T09:00:20'),
  arrivals: [],
  firstContactDueAt: at('03T17:00'),
  contacts: [],
  levelChanges: [],
  asked: [],
  decided: [],
  putOff: [],
  seen: [],
};

const contact = (kind: ContactOnRecord['kind'], when: string, isSafeWay = true) => ({
  kind,
  at: at(when),
  isSafeWay,
});
const reached = (when: string) => contact('reached', when);
const tried = (when: string) => contact('tried', when);
const missed = (when: string) => contact('missed', when);
const message = (when: string) => contact('message', when);

const local = (moment: Temporal.Instant | undefined) =>
  moment?.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString().slice(8, 16);

function stands(changes: Partial<OnRecord>): string {
  const { state, nextStep, dueAt: due } = standingOf({ ...came, ...changes }, workingCalendar);
  return `${state} ${nextStep} ${local(due)}`;
}

describe('where a case stands', () => {
  it.each<readonly [string, Partial<OnRecord>, string]>([
    ['nobody was tried', {}, 'assigned contact 03T17:00'],
    ['nobody was tried, and nobody has it', { isAssigned: false }, 'new contact 03T17:00'],
    ['they did not agree to be contacted', { consent: 'no' }, 'assigned lead 03T17:00'],
    [
      'they were tried in the minute in which it came',
      { contacts: [tried('02T09:00')] },
      'reaching attempt 04T17:00',
    ],
    ['they were reached', { contacts: [reached('02T10:00')] }, 'support agree 16T17:00'],
    [
      'they are kept in touch with',
      { contacts: [reached('02T10:00')], isInTouch: true },
      'touch touch 04T17:00',
    ],
    [
      'they were reached, and an earlier attempt is written down late',
      { contacts: [reached('03T10:00'), tried('02T10:00')] },
      'support agree 17T17:00',
    ],
    [
      'they were reached, and an earlier time at which they were is written down late',
      { contacts: [reached('03T10:00'), reached('02T10:00')] },
      'support agree 17T17:00',
    ],
    [
      'they were tried and reached in one minute',
      { contacts: [reached('02T10:00'), tried('02T10:00')] },
      'support agree 16T17:00',
    ],
    [
      'they were reached before it was opened again',
      { openSince: at('07T09:00'), contacts: [reached('03T10:00')] },
      'assigned contact 03T17:00',
    ],
    [
      'they were tried twice, in a Red case',
      { level: 'red', contacts: [tried('02T10:00'), tried('02T11:00')] },
      'reaching consult 02T17:00',
    ],
    [
      'they were tried and wished no further attempt',
      { wish: 'stop', contacts: [tried('02T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'they were tried, wished to get in touch themselves, and did',
      { wish: 'wait', contacts: [tried('02T10:00'), missed('02T12:00')] },
      'reaching attempt 04T17:00',
    ],
    [
      'they were tried, wished to get in touch themselves, and wrote',
      { wish: 'wait', contacts: [tried('02T10:00'), message('03T12:00')] },
      'reaching attempt 07T17:00',
    ],
    [
      'they wrote, and were tried since',
      { wish: 'wait', contacts: [message('02T10:00'), tried('02T12:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'they wrote, and nobody was tried',
      { contacts: [message('02T10:00')] },
      'assigned contact 03T17:00',
    ],
    [
      'they were reached, and wrote',
      { contacts: [reached('02T10:00'), message('03T10:00')] },
      'support agree 16T17:00',
    ],
    [
      'they got in touch without having agreed to be contacted',
      { consent: 'unasked', contacts: [missed('02T10:00')] },
      'reaching lead 03T17:00',
    ],
  ])('where %s', (_, changes, expected) => {
    expect(stands(changes)).toBe(expected);
  });
});

describe('what waits for a decision', () => {
  const fourTimes = ['02T10:00', '04T10:00', '09T10:00', '16T10:00'].map(tried);

  it.each<readonly [string, Partial<OnRecord>, string]>([
    [
      'an attempt against the wish "wait"',
      { wish: 'wait', contacts: [tried('02T10:00'), tried('04T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'several attempts against the wish "stop"',
      { wish: 'stop', contacts: [tried('02T10:00'), tried('04T10:00'), tried('07T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'an attempt without consent',
      { consent: 'unasked', contacts: [tried('07T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'their getting in touch without consent',
      { consent: 'no', contacts: [tried('02T10:00'), missed('07T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'an attempt where no way is safe',
      { noWay: true, contacts: [reached('02T10:00'), tried('07T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'a third attempt in a Red case',
      { level: 'red', contacts: [tried('02T10:00'), tried('03T10:00'), tried('07T10:00')] },
      'reaching consult 03T17:00',
    ],
    [
      'another attempt after the last',
      { contacts: [...fourTimes, tried('21T10:00')] },
      'reaching door 17T17:00',
    ],
    [
      'an attempt since the safeguarding lead decided',
      {
        wish: 'stop',
        contacts: [tried('02T10:00'), tried('07T10:00')],
        asked: [at('02T11:00')],
        decided: [at('03T10:00')],
      },
      'reaching lead 04T17:00',
    ],
    [
      'an attempt after it was put off',
      {
        contacts: [...fourTimes, tried('21T10:00')],
        putOff: [{ at: at('17T10:00'), step: 'door', until: at('18T17:00') }],
      },
      'reaching door 18T17:00',
    ],
  ])('is not moved by %s', (_, changes, expected) => {
    expect(stands(changes)).toBe(expected);
  });

  it.each<readonly [string, Partial<OnRecord>, string]>([
    [
      'reached',
      { wish: 'wait', contacts: [tried('02T10:00'), reached('04T10:00')] },
      'support agree 18T17:00',
    ],
    [
      'reached, and tried since',
      { wish: 'wait', contacts: [tried('02T10:00'), reached('04T10:00'), tried('07T10:00')] },
      'reaching lead 08T17:00',
    ],
    [
      'in touch themselves, and tried since',
      { wish: 'wait', contacts: [tried('02T10:00'), message('04T10:00'), tried('07T10:00')] },
      'reaching lead 08T17:00',
    ],
  ])('begins anew once they were %s', (_, changes, expected) => {
    expect(stands(changes)).toBe(expected);
  });
});

describe('a question to the safeguarding lead', () => {
  const asked = [at('02T11:00')];

  it.each<readonly [string, Partial<OnRecord>, string]>([
    ['before anybody was tried', {}, 'assigned decide 02T17:00'],
    ['whoever was reached since', { contacts: [reached('02T12:00')] }, 'support decide 02T17:00'],
    ['whoever was tried since', { contacts: [tried('02T12:00')] }, 'reaching decide 02T17:00'],
    [
      'asked once more after a decision',
      { asked: [...asked, at('04T11:00')], decided: [at('03T10:00')] },
      'assigned decide 04T12:00',
    ],
    [
      'asked once more while they decide: due as it was',
      { asked: [...asked, at('03T11:00')] },
      'assigned decide 02T17:00',
    ],
  ])('stands until they decide: %s', (_, changes, expected) => {
    expect(stands({ asked, ...changes })).toBe(expected);
  });

  const decided = [at('03T10:00')];
  it.each<readonly [string, Partial<OnRecord>, string]>([
    ['the first contact, where nobody was tried', {}, 'assigned contact 03T17:00'],
    ['trying again', { contacts: [tried('02T10:00')] }, 'reaching attempt 04T17:00'],
    [
      'the lead, where they wished no further attempt',
      { wish: 'stop', contacts: [tried('02T10:00')] },
      'reaching lead 04T17:00',
    ],
    [
      'the lead, where they did not agree to be contacted',
      { consent: 'no', contacts: [tried('02T10:00')] },
      'reaching lead 04T17:00',
    ],
    [
      'agreeing what happens, where they were reached',
      { contacts: [reached('02T10:00')] },
      'support agree 17T17:00',
    ],
    [
      'what follows from a contact since then',
      { contacts: [tried('02T10:00'), reached('04T10:00')] },
      'support agree 18T17:00',
    ],
  ])('once decided, is followed by %s', (_, changes, expected) => {
    expect(stands({ asked, decided, ...changes })).toBe(expected);
  });
});

describe('a level that was changed', () => {
  const raised = (when: string, from: Level): Partial<OnRecord> => ({
    level: 'red',
    levelChanges: [{ at: at(when), from, to: 'red' }],
  });

  it.each<readonly [string, Partial<OnRecord>, string]>([
    [
      'raised, has them tried again by noon of the next working day',
      { ...raised('03T10:00', 'amber'), contacts: [tried('02T10:00')] },
      'reaching attempt 04T12:00',
    ],
    [
      'raised late, leaves what was due sooner',
      { ...raised('04T16:00', 'amber'), contacts: [tried('02T10:00')] },
      'reaching attempt 04T17:00',
    ],
    [
      'raised, has something agreed sooner',
      { ...raised('03T10:00', 'green'), contacts: [reached('02T10:00')] },
      'support agree 10T17:00',
    ],
    [
      'lowered, has the clock of the new level from the beginning',
      {
        level: 'green',
        levelChanges: [{ at: at('03T10:00'), from: 'red', to: 'green' }],
        contacts: [reached('02T10:00')],
      },
      'support agree 04T17:00',
    ],
  ])('%s', (_, changes, expected) => {
    if (changes.level === 'green') {
      const days = dueAt(at('02T10:00'), { workingDays: 20 }, workingCalendar);
      expect(standingOf({ ...came, ...changes }, workingCalendar).dueAt).toEqual(days);
    } else {
      expect(stands(changes)).toBe(expected);
    }
  });

  it('leaves what was put off, unless it was raised since', () => {
    const contacts = [reached('02T10:00')];
    const putOff = [{ at: at('03T10:00'), step: 'agree' as const, until: at('21T17:00') }];
    expect(stands({ contacts, putOff })).toBe('support agree 21T17:00');
    expect(stands({ ...raised('04T10:00', 'amber'), contacts, putOff })).toBe(
      'support agree 11T17:00',
    );
    // What was put off was another step.
    expect(stands({ contacts: [...contacts, reached('04T10:00')], putOff })).toBe(
      'support agree 18T17:00',
    );
  });
});

describe('another disclosure of the same person', () => {
  const arrivals = [{ at: at('04T10:00'), level: 'amber' as const }];
  const firstContactDueAt = at('07T17:00');

  it('is answered by a first contact, where nothing is due sooner', () => {
    const contacts = [reached('02T10:00')];
    expect(stands({ contacts, arrivals, firstContactDueAt })).toBe('support contact 07T17:00');
    const soon = [{ at: at('03T10:00'), step: 'agree' as const, until: at('04T17:00') }];
    expect(stands({ contacts, arrivals, firstContactDueAt, putOff: soon })).toBe(
      'support agree 04T17:00',
    );
    const since = [...contacts, reached('04T11:00')];
    expect(stands({ contacts: since, arrivals, firstContactDueAt })).toBe('support agree 18T17:00');
  });

  it('is their getting in touch: whoever wished to wait has', () => {
    const contacts = [tried('02T10:00')];
    expect(stands({ wish: 'wait', contacts, arrivals, firstContactDueAt })).toBe(
      'reaching contact 07T17:00',
    );
  });
});

describe('the times of a case', () => {
  it('are the first attempt in a safe way, the first and the last time they were reached', () => {
    const contacts = [
      reached('04T10:00'),
      contact('tried', '02T09:30', false),
      tried('02T10:00'),
      reached('07T10:00'),
      missed('02T09:45'),
      message('08T10:00'),
    ];
    const { firstAttemptAt, reachedAt, lastContactAt } = timesOf({ ...came, contacts });
    expect([firstAttemptAt, reachedAt, lastContactAt].map(local)).toEqual([
      '02T10:00',
      '04T10:00',
      '08T10:00',
    ]);
  });

  it.each<readonly [string, Partial<OnRecord>, string | undefined]>([
    ['was seen by nobody', {}, undefined],
    ['was seen', { seen: [at('02T12:00'), at('02T10:00')] }, '02T10:00'],
    [
      'became Red since it was seen',
      {
        seen: [at('02T10:00')],
        levelChanges: [{ at: at('02T11:00'), from: 'amber', to: 'red' }],
      },
      undefined,
    ],
    [
      'was opened again since it was seen',
      { seen: [at('02T10:00')], openSince: at('03T10:00') },
      undefined,
    ],
  ])('tell whether somebody saw how grave it is: it %s', (_, changes, expected) => {
    expect(local(timesOf({ ...came, ...changes }).acknowledgedAt)).toBe(expected);
  });
});

const openSince = came.openSince;
const minutes = fc.integer({ min: 1, max: 60 * 24 * 40 });
const moment = minutes.map((count) => openSince.add({ minutes: count }));
describe('changed wishes', () => {
  const tuesdays: ClockWishes = { ...atAnyTime, safeDays: ['tuesday'], safeTimes: ['afternoon'] };

  it.each<[string, Partial<OnRecord>, string]>([
    ['no way is safe any more: the lead decides', { noWay: true }, 'assigned lead 03T17:00'],
    [
      'no way is safe any more, in support: the lead decides',
      { noWay: true, contacts: [reached('02T10:00')] },
      'support lead 03T17:00',
    ],
    [
      'no way is safe any more, after an attempt: nobody tries again',
      { noWay: true, contacts: [tried('02T10:00')] },
      'reaching lead 03T17:00',
    ],
    [
      'hours: the first window since they said so',
      { wishes: tuesdays, wishesSince: at('08T16:00') },
      'assigned contact 08T17:00',
    ],
    [
      'hours: not a window that was over when they said so',
      { wishes: tuesdays, wishesSince: at('08T17:30') },
      'assigned contact 15T17:00',
    ],
    [
      'hours of a further attempt, since they said so',
      { wishes: tuesdays, wishesSince: at('08T17:30'), contacts: [tried('02T10:00')] },
      'reaching attempt 15T17:00',
    ],
    [
      'a step that they brought about is due when it was said to be',
      {
        wish: 'wait',
        contacts: [tried('02T10:00')],
        putOff: [{ at: at('10T10:00'), step: 'lead', until: at('11T17:00') }],
      },
      'reaching lead 11T17:00',
    ],
  ])('%s', (_words, changes, expected) => {
    expect(stands(changes)).toBe(expected);
  });
});

const anyContact: fc.Arbitrary<ContactOnRecord> = fc.record({
  kind: fc.constantFrom(
    'reached' as const,
    'tried' as const,
    'missed' as const,
    'message' as const,
  ),
  at: moment,
  isSafeWay: fc.boolean(),
});
const anyWishes: fc.Arbitrary<ClockWishes> = fc.constantFrom(
  atAnyTime,
  { ...atAnyTime, safeDays: ['tuesday'], safeTimes: ['afternoon'] },
  { ...atAnyTime, safeTimes: ['morning'] },
);
const anyRecord: fc.Arbitrary<OnRecord> = fc
  .record({
    level: fc.constantFrom(...levels),
    consent: fc.constantFrom('yes' as const, 'no' as const, 'unasked' as const),
    wish: fc.constantFrom('stop' as const, 'wait' as const, 'next-way' as const),
    wishes: anyWishes,
    wishesSince: fc.option(moment, { nil: undefined }),
    noWay: fc.boolean(),
    isAssigned: fc.boolean(),
    contacts: fc.uniqueArray(anyContact, { maxLength: 7, selector: (one) => `${one.at}` }),
    asked: fc.array(moment, { maxLength: 2 }),
    decided: fc.array(moment, { maxLength: 2 }),
    arrivals: fc.array(fc.record({ at: moment, level: fc.constantFrom(...levels) }), {
      maxLength: 1,
    }),
  })
  .map((changes) => ({
    ...came,
    ...changes,
    firstContactDueAt: dueAt(
      openSince,
      institution.serviceStandards.firstContact[changes.level],
      workingCalendar,
    ),
  }));
const standing = (record: OnRecord) => ({
  ...standingOf(record, workingCalendar),
  ...timesOf(record),
});

describe('whatever is on record', () => {
  it('the order in which it was logged does not matter', () => {
    fc.assert(
      fc.property(
        anyRecord.chain((record) =>
          fc
            .shuffledSubarray([...record.contacts], { minLength: record.contacts.length })
            .map((contacts) => [record, { ...record, contacts }] as const),
        ),
        ([one, other]) => {
          expect(standing(one)).toEqual(standing(other));
        },
      ),
    );
  });

  it('an open case has a next step, and is not due before it began', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { nextStep, since, dueAt: due, state } = standingOf(record, workingCalendar);
        expect(state).not.toBe('closed');
        if (!record.isInTouch) expect(nextStep).not.toBe('touch');
        if (nextStep !== 'contact' && nextStep !== 'lead') {
          expect(Temporal.Instant.compare(due, since)).toBe(1);
        }
      }),
    );
  });

  it('what waits for a decision is never due later because they were tried once more', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const held = standingOf(record, workingCalendar);
        if (!['lead', 'consult', 'door'].includes(held.nextStep)) return;
        const again = {
          kind: 'tried',
          at: openSince.add({ hours: 2000 }),
          isSafeWay: true,
        } as const;
        const after = standingOf(
          { ...record, contacts: [...record.contacts, again] },
          workingCalendar,
        );
        if (after.nextStep !== held.nextStep) return;
        expect(after.dueAt).toEqual(held.dueAt);
      }),
    );
  });

  it('it is never due later because it became graver', () => {
    const change = fc.constantFrom(
      ['amber', 'red'] as const,
      ['green', 'red'] as const,
      ['green', 'amber'] as const,
    );
    fc.assert(
      fc.property(anyRecord, change, moment, (record, [from, to], when) => {
        // As long as nobody was tried, the clock of the promise was set anew at the change.
        const before: OnRecord = { ...record, level: from };
        const raised: LevelChange = { at: when, from, to };
        const after: OnRecord = { ...before, level: to, levelChanges: [raised] };
        const due = (one: OnRecord) => standingOf(one, workingCalendar).dueAt;
        expect(Temporal.Instant.compare(due(after), due(before))).not.toBe(1);
      }),
    );
  });

  it('the wish to stop or to wait after an attempt is never followed by a step to contact them', () => {
    const wishes = fc.constantFrom('stop' as const, 'wait' as const);
    fc.assert(
      fc.property(anyRecord, wishes, (record, wish) => {
        const held = { ...record, wish };
        if (triedSinceInTouch(held).length === 0) return;
        expect(['contact', 'attempt', 'door']).not.toContain(
          standingOf(held, workingCalendar).nextStep,
        );
      }),
    );
  });

  it('nobody is contacted who did not agree to be', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.constantFrom('no' as const, 'unasked' as const),
        (record, consent) => {
          const { nextStep } = standingOf({ ...record, consent }, workingCalendar);
          expect(['contact', 'attempt', 'door']).not.toContain(nextStep);
        },
      ),
    );
  });

  it('a contact that is logged late, before another one, changes neither state nor next step', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.constantFrom('tried' as const, 'reached' as const),
        (record, kind) => {
          const last = {
            kind: 'reached',
            at: openSince.add({ hours: 2000 }),
            isSafeWay: true,
          } as const;
          const held = { ...record, asked: [], contacts: [...record.contacts, last] };
          const late = { kind, at: openSince.add({ hours: 3 }), isSafeWay: true } as const;
          const withLate = { ...held, contacts: [...held.contacts, late] };
          expect(standingOf(withLate, workingCalendar)).toEqual(standingOf(held, workingCalendar));
          expect(timesOf(withLate).lastContactAt).toEqual(last.at);
        },
      ),
    );
  });
});

describe('somebody who is assessed as Critical', () => {
  const reachedOnce = { contacts: [reached('02T12:00')] };

  it.each<readonly [string, Partial<OnRecord>, string]>([
    ['is not left alone for longer than a working day', {}, 'support agree 04T17:00'],
    ['nor where it was agreed to keep in touch', { isInTouch: true }, 'touch touch 04T17:00'],
    [
      'nor because of an appointment in some days',
      { appointments: [at('09T10:00')] },
      'support agree 04T17:00',
    ],
    [
      'and waits from the last contact, once there was one since',
      { contacts: [reached('02T12:00'), reached('04T10:00')] },
      'support agree 07T17:00',
    ],
  ])('%s', (_, changes, expected) => {
    expect(
      stands({ level: 'red', ...reachedOnce, criticalSince: at('03T11:00'), ...changes }),
    ).toBe(expected);
  });

  it('waits no longer by it than anybody else, and every other step stays as it is', () => {
    const others: readonly Partial<OnRecord>[] = [
      { level: 'red' },
      { level: 'red', contacts: [tried('02T12:00')] },
      { level: 'red', ...reachedOnce, asked: [at('03T11:00')] },
    ];
    for (const one of others) {
      expect(stands({ ...one, criticalSince: at('03T11:00') })).toBe(stands(one));
    }
  });
});

describe('keeping in touch by email', () => {
  const kept: OnRecord = { ...came, isInTouch: true, contacts: [reached('02T10:00')] };
  const due = (...asked: readonly string[]) =>
    standingOf({ ...kept, askedHow: asked.map(at) }, workingCalendar);

  it.each([
    ['nobody was asked', [], '2027-01-04T17:00:00Z'],
    ['they were asked once', ['30T10:00'], '2027-01-28T17:00:00Z'],
    ['they were asked twice, in either order', ['30T10:00', '09T10:00'], '2027-01-28T17:00:00Z'],
    ['they were reached after it', ['01T10:00'], '2027-01-04T17:00:00Z'],
  ] as const)('where %s, begins the time from the last of both', (_, asked, expected) => {
    expect(due(...asked)).toMatchObject({
      state: 'touch',
      nextStep: 'touch',
      dueAt: Temporal.Instant.from(expected),
    });
  });

  it('changes nothing of any other step, nor of when they were last in touch', () => {
    const askedHow = [at('30T10:00')];
    for (const other of [
      came,
      { ...came, contacts: [reached('02T10:00')] },
      { ...kept, noWay: true },
      { ...kept, asked: [at('29T10:00')] },
    ]) {
      expect(standing({ ...other, askedHow })).toEqual(standing(other));
    }
  });

  it('does not wait for a month where the case became Red', () => {
    const red = { ...kept, level: 'red', askedHow: [at('30T10:00')] } as const;
    expect(standingOf(red, workingCalendar).dueAt).toEqual(
      dueAt(at('30T10:00'), { workingDays: 5 }, workingCalendar),
    );
  });
});

describe('an appointment ahead', () => {
  const inSupport = { ...came, contacts: [reached('02T10:00')] };
  const before = standingOf(inSupport, workingCalendar);
  const withOne = (when: string, changes: Partial<OnRecord> = {}) =>
    standingOf({ ...inSupport, ...changes, appointments: [at(when)] }, workingCalendar);

  it('has what is to be agreed due on the working day after it', () => {
    expect(before.nextStep).toBe('agree');
    expect(withOne('23T14:00')).toEqual({ ...before, dueAt: at('24T17:00') });
  });

  it('brings nothing nearer, and nobody in a Red case waits for it', () => {
    expect(withOne('03T14:00')).toEqual(before);
    const red = standingOf({ ...inSupport, level: 'red' }, workingCalendar);
    expect(withOne('23T14:00', { level: 'red' })).toEqual(red);
  });

  it('puts nothing off for longer than twenty working days', () => {
    const appointments = [at('31T14:00').add({ hours: 24 * 60 })];
    const { dueAt: due } = standingOf({ ...inSupport, appointments }, workingCalendar);
    expect(due).toEqual(dueAt(before.since, { workingDays: 20 }, workingCalendar));
  });

  it('ends no clock of the promise', () => {
    const appointments = [at('23T14:00')];
    expect(standingOf({ ...came, appointments }, workingCalendar)).toEqual(
      standingOf(came, workingCalendar),
    );
  });
});
