import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { alertedAt, isWorkingMoment, type SentAlert } from './red-alerts.ts';

const moment = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();
const words = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString({ smallestUnit: 'minute' });

interface Run {
  readonly from: string;
  readonly until: string;
  readonly duty?: readonly string[];
  readonly onCall?: readonly string[];
  /** When somebody acknowledges it. */
  readonly acknowledged?: string;
  /** While no worker lives: from and until. */
  readonly dead?: readonly [string, string];
}

/** Asks every minute, as the worker does. @returns every alert */
function alertsOf({ from, until, duty = ['lead'], onCall = [], acknowledged, dead }: Run) {
  const sent: SentAlert[] = [];
  const since = moment(from);
  const end = moment(acknowledged ?? until);
  for (let now = since; Temporal.Instant.compare(now, end) < 0; now = now.add({ minutes: 1 })) {
    const isDead =
      dead !== undefined &&
      Temporal.Instant.compare(now, moment(dead[0])) >= 0 &&
      Temporal.Instant.compare(now, moment(dead[1])) < 0;
    if (isDead) continue;
    const asked = alertedAt(now, { since, duty, onCall, sent }, workingCalendar);
    sent.push(...asked.map((to) => ({ to, at: now })));
  }
  return sent;
}

const told = (run: Run) => alertsOf(run).map(({ to, at }) => `${to} ${words(at)}`);

describe('a Red case that nobody acknowledges', () => {
  it('alerts its duty lead in working time at once and every 30 minutes, until the close of the day', () => {
    expect(told({ from: '2026-12-02T15:10', until: '2026-12-02T23:59' })).toEqual([
      'lead 2026-12-02T15:10',
      'lead 2026-12-02T15:40',
      'lead 2026-12-02T16:10',
      'lead 2026-12-02T16:40',
    ]);
  });

  it('alerts nobody once somebody has acknowledged it', () => {
    expect(
      told({
        from: '2026-12-02T10:00',
        until: '2026-12-02T17:00',
        acknowledged: '2026-12-02T10:31',
      }),
    ).toEqual(['lead 2026-12-02T10:00', 'lead 2026-12-02T10:30']);
  });

  it.each([
    ['over a night', '2026-12-02T23:30', '2026-12-03T09:00'],
    ['over a weekend', '2026-12-04T18:00', '2026-12-07T09:00'],
    ['over the change to winter time', '2026-10-24T22:00', '2026-10-26T09:00'],
    ['over the change to summer time', '2027-03-27T00:30', '2027-03-30T09:00'],
    ['over Christmas', '2026-12-24T20:00', '2026-12-29T09:00'],
    ['over the end of the year', '2026-12-31T17:00', '2027-01-04T09:00'],
    ['early on a working day', '2026-12-02T07:00', '2026-12-02T09:00'],
  ])('%s alerts once at once, and again when people work again', (_when, from, opening) => {
    const until = moment(opening).add({ minutes: 31 }).toZonedDateTimeISO('Europe/London');
    const alerts = told({ from, until: until.toPlainDateTime().toString() });
    const second = moment(opening).add({ minutes: 30 });
    expect(alerts).toEqual([`lead ${from}`, `lead ${opening}`, `lead ${words(second)}`]);
  });

  it('that comes some minutes before the day begins alerts again half an hour later', () => {
    expect(told({ from: '2026-12-02T08:50', until: '2026-12-02T09:30' })).toEqual([
      'lead 2026-12-02T08:50',
      'lead 2026-12-02T09:20',
    ]);
  });

  it('alerts whoever is on call every 30 minutes outside working time, and nobody else there', () => {
    expect(
      told({ from: '2026-12-02T16:45', until: '2026-12-02T18:20', onCall: ['on-call'] }),
    ).toEqual([
      'lead 2026-12-02T16:45',
      'on-call 2026-12-02T17:00',
      'on-call 2026-12-02T17:30',
      'on-call 2026-12-02T18:00',
    ]);
    expect(
      told({ from: '2026-12-05T03:00', until: '2026-12-05T04:00', onCall: ['on-call'] }),
    ).toEqual(['lead 2026-12-05T03:00', 'on-call 2026-12-05T03:00', 'on-call 2026-12-05T03:30']);
  });

  it('alerts a lead who is on call as well through the night, each time once', () => {
    const alerts = told({ from: '2026-12-02T16:50', until: '2026-12-03T09:30', onCall: ['lead'] });
    expect(alerts.slice(0, 3)).toEqual([
      'lead 2026-12-02T16:50',
      'lead 2026-12-02T17:20',
      'lead 2026-12-02T17:50',
    ]);
    expect(alerts).toHaveLength(34);
  });

  it('does not make up for what was missed while no worker lived', () => {
    expect(
      told({
        from: '2026-12-02T10:00',
        until: '2026-12-02T13:00',
        dead: ['2026-12-02T10:20', '2026-12-02T12:10'],
      }),
    ).toEqual(['lead 2026-12-02T10:00', 'lead 2026-12-02T12:10', 'lead 2026-12-02T12:40']);
  });
});

describe('whenever a case comes, and whoever is there,', () => {
  const minuteOfYear = fc.integer({ min: 0, max: 365 * 24 * 60 });
  const aRun = fc.record({
    minute: minuteOfYear,
    length: fc.integer({ min: 1, max: 4 * 24 * 60 }),
    acknowledgedAfter: fc.integer({ min: 1, max: 3 * 24 * 60 }),
    duty: fc.constantFrom([], ['lead'], ['lead', 'second']),
    onCall: fc.constantFrom([], ['lead'], ['on-call']),
  });
  const start = moment('2026-10-01T00:00');

  it('nobody is alerted twice within 30 minutes, nor after it was acknowledged, nor a lead by night but once', () => {
    fc.assert(
      fc.property(aRun, ({ minute, length, acknowledgedAfter, duty, onCall }) => {
        const from = start.add({ minutes: minute });
        const end = from.add({ minutes: Math.min(length, acknowledgedAfter) });
        const local = (at: Temporal.Instant) =>
          at.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString();
        const alerts = alertsOf({ from: local(from), until: local(end), duty, onCall });
        for (const person of new Set(alerts.map(({ to }) => to))) {
          const own = alerts.filter(({ to }) => to === person).map(({ at }) => at);
          for (const [place, at] of own.entries()) {
            const next = own[place + 1];
            if (next !== undefined)
              expect(at.until(next).total('minutes')).toBeGreaterThanOrEqual(30);
            expect(Temporal.Instant.compare(at, end)).toBeLessThan(0);
          }
          if (onCall.some((id) => id === person)) continue;
          const byNight = own.filter((at) => !isWorkingMoment(at, workingCalendar));
          expect(byNight.length).toBeLessThanOrEqual(1);
        }
        if (duty.length > 0) expect(alerts.some(({ to }) => to === 'lead')).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('a Red case outside of working time', () => {
  const night = moment('2026-12-02T23:00');
  const at = (minutes: number) => night.add({ minutes });
  const asked = (changes: Partial<Parameters<typeof alertedAt>[1]>) =>
    alertedAt(
      at(5),
      { since: night, duty: ['deputy'], onCall: [], sent: [], ...changes },
      workingCalendar,
    );

  it('alerts whoever it falls to once the first has declared a conflict', () => {
    const sent = [{ to: 'lead', at: night }];
    expect(asked({ duty: ['lead'], sent })).toEqual([]);
    expect(asked({ duty: ['deputy'], sent })).toEqual(['deputy']);
    expect(asked({ duty: ['lead', 'deputy'], sent })).toEqual(['deputy']);
  });

  it('alerts the same person again once it became Red again', () => {
    const sent = [{ to: 'deputy', at: at(-90) }];
    expect(asked({ sent })).toEqual(['deputy']);
    expect(asked({ sent, since: at(-100) })).toEqual([]);
  });
});
