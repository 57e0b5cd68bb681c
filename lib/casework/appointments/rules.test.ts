import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { bookingErrors, isAllSafe, overlap, type TypedAppointment } from './rules.ts';

/* December 2026 begins on a Tuesday; Christmas Day is a Friday. The clocks go forward on Sunday 28 March 2027. */

const { timeZone } = workingCalendar;
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const now = at('2026-12-01T10:00');
const anyHours = { safeDays: [], safeTimes: [] };

const typed = (changes: Partial<TypedAppointment> = {}): TypedAppointment => ({
  at: at('2026-12-10T14:00'),
  minutes: '60',
  way: 'in-person',
  place: 'Room 2.14, Fielding Johnson Building',
  link: '',
  linkAsked: false,
  colleague: 'a',
  agreedTime: false,
  ...changes,
});

const known = { now, hours: anyHours, taken: [], absences: new Map(), calendar: workingCalendar };

function wrong(
  changes: Partial<TypedAppointment> = {},
  more: Partial<Parameters<typeof bookingErrors>[1]> = {},
): Record<string, string> {
  const errors = bookingErrors(typed(changes), { ...known, ...more });
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => (error === undefined ? [] : [[name, error]])),
  );
}

describe('a time', () => {
  it('within working time and ahead of us is taken as it is', () => {
    expect(wrong()).toEqual({});
  });

  it.each([
    ['on a bank holiday', '2026-12-25T14:00', /Christmas Day/],
    ['on a Saturday', '2026-12-12T14:00', /a Saturday/],
    ['before we open', '2026-12-10T08:30', /outside of 09:00 to 17:00/],
    ['that ends after we close', '2026-12-10T16:30', /outside of 09:00 to 17:00/],
    ['that runs into the next day', '2026-12-10T23:30', /outside of 09:00 to 17:00/],
  ])('%s wants that they agreed to it', (_, when, error) => {
    expect(wrong({ at: at(when) }).at).toMatch(error);
    expect(wrong({ at: at(when), agreedTime: true })).toEqual({});
  });

  it('outside of their safe hours wants that they agreed to it', () => {
    const hours = { safeDays: ['tuesday' as const], safeTimes: ['afternoon' as const] };
    expect(wrong({}, { hours }).at).toMatch(/hours that they called safe \(Tuesday/);
    expect(wrong({ agreedTime: true }, { hours })).toEqual({});
  });

  it.each([
    ['that is over', '2026-12-01T10:00', /is over/],
    ['more than six months ahead', '2027-06-02T14:00', /more than 6 months ahead/],
  ])('%s is refused whatever they agreed to', (_, when, error) => {
    expect(wrong({ at: at(when), agreedTime: true }).at).toMatch(error);
  });

  it('is safe only where all of it is: a gap within it is found', () => {
    const hours = { safeDays: [], safeTimes: ['morning' as const, 'afternoon' as const] };
    const start = at('2026-12-10T11:30');
    expect(isAllSafe({ start, minutes: 30 }, hours, timeZone)).toBe(true);
    expect(isAllSafe({ start, minutes: 45 }, hours, timeZone)).toBe(false);
  });
});

describe('a colleague who is away', () => {
  const day = Temporal.PlainDate.from;
  const absences = new Map([['a', { from: day('2026-12-09'), to: day('2026-12-10') }]]);

  it('on that day is not booked, whatever they agreed to', () => {
    expect(wrong({ agreedTime: true }, { absences })).toEqual({
      colleague:
        'Who meets them: this colleague is away on that day. Choose another day, or somebody else',
    });
  });

  it.each(['2026-12-08T14:00', '2026-12-11T14:00'])('may be booked on other days: %s', (when) => {
    expect(wrong({ at: at(when) }, { absences })).toEqual({});
  });

  it('is no reason for which somebody else cannot be booked', () => {
    expect(wrong({ colleague: 'b' }, { absences })).toEqual({});
  });
});

describe('another appointment then', () => {
  const other = { start: at('2026-12-10T14:30'), minutes: 30 };

  it('of the colleague is refused, and nothing is said of what it is', () => {
    const taken = [{ ...other, ownerId: 'a', isOnThisCase: false }];
    expect(wrong({ agreedTime: true }, { taken })).toEqual({
      colleague: 'Who meets them: this colleague is not free then',
    });
    expect(wrong({ colleague: 'b' }, { taken })).toEqual({});
  });

  it('of the person is refused, whoever meets them', () => {
    const taken = [{ ...other, ownerId: 'b', isOnThisCase: true }];
    expect(wrong({ agreedTime: true }, { taken }).at).toMatch(/another appointment then/);
  });

  it('is one that shares a minute with it, whichever way round they are looked at', () => {
    const time = fc.record({
      start: fc.integer({ min: 0, max: 300 }).map((minutes) => now.add({ minutes })),
      minutes: fc.integer({ min: 1, max: 120 }),
    });
    const minutesOf = ({ start, minutes }: { start: Temporal.Instant; minutes: number }) =>
      Array.from({ length: minutes }, (_, minute) => start.add({ minutes: minute }).toString());
    fc.assert(
      fc.property(time, time, (one, two) => {
        const shares = new Set(minutesOf(one)).intersection(new Set(minutesOf(two))).size > 0;
        expect(overlap(one, two)).toBe(shares);
        expect(overlap(two, one)).toBe(shares);
      }),
    );
  });
});

describe('a place does not name', () => {
  it.each([
    'Juniper Lodge, Regent Road',
    'Karma Nirvana office',
    'Samaritans',
    'Women’s Aid',
    'LGBT centre',
    'Magistrates court 3',
    'Student Conduct office',
  ])('%s', (place) => {
    expect(wrong({ place }).place).toMatch(/tells what/);
  });
});

describe('a place', () => {
  it.each([
    ['is said where they meet in person', { place: '' }, 'place', /which building/],
    ['does not tell what it is about', { place: 'Harassment team office' }, 'place', /tells what/],
    ['is not said of a call', { way: 'phone' as const }, 'place', /leave it empty/],
    [
      'may be a Teams link',
      { way: 'teams' as const, place: '', link: 'https://teams.microsoft.com/l/meetup-join/1' },
      'link',
      undefined,
    ],
    [
      'is no link to elsewhere',
      { way: 'teams' as const, place: '', link: 'https://teams.microsoft.com.example.org/' },
      'link',
      /copy it whole from Teams/,
    ],
    [
      'is no link that they asked for and nobody put in',
      { way: 'teams' as const, place: '', linkAsked: true },
      'linkAsked',
      /Put in the link/,
    ],
  ])('%s', (_, changes, field, error) => {
    const found = wrong(changes)[field];
    if (error === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(error);
  });
});

it('whoever they would like to see, and do not, is given a reason', () => {
  expect(wrong({ honoured: 'no', whyOther: '' }).whyOther).toMatch(/Say why/);
  expect(wrong({ honoured: 'no', whyOther: 'She is away' })).toEqual({});
});

it('a calendar file comes with an email alone', () => {
  expect(wrong({ wantsFile: true, email: 'none' }).wantsFile).toMatch(/comes with the email/);
  expect(wrong({ wantsFile: true, email: 'send' })).toEqual({});
  expect(wrong({ placeInFile: true, email: 'send' }).placeInFile).toMatch(/calendar file/);
});
