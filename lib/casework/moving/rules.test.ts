import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../clock/clock.ts';
import { movedTo, whyNextStays } from './rules.ts';

const calendar: WorkingCalendar = {
  timeZone: 'Europe/London',
  opensAt: '09:00',
  closesAt: '17:00',
  closedDays: new Set(['2026-12-25', '2026-12-28']),
};
const now = Temporal.Instant.from('2026-12-02T10:00:00Z');
const due = Temporal.Instant.from('2026-12-02T17:00:00Z');
const until = (date: string, dueAt = due) =>
  movedTo(Temporal.PlainDate.from(date), dueAt, now, calendar);

describe('putting something off', () => {
  it.each([
    ['2026-12-03', '2026-12-03T17:00:00Z'],
    ['2026-12-31', '2026-12-31T17:00:00Z'],
  ])('until %s makes it due %s: at the end of a working day', (date, moment) => {
    expect(until(date)).toEqual({ dueAt: Temporal.Instant.from(moment) });
  });

  it.each([
    ['2026-12-02', 'choose a day after today'],
    ['2020-01-01', 'choose a day after today'],
    ['2026-12-05', 'this is a Saturday. Choose a working day'],
    ['2026-12-25', 'this is Christmas Day. Choose a working day'],
    ['2027-01-04', 'at most 20 working days'],
    ['9999-12-31', 'at most 20 working days'],
  ])('until %s is refused', (date, words) => {
    expect(until(date)).toEqual({ error: expect.stringContaining(words) });
  });

  it('never brings it forward', () => {
    const later = Temporal.Instant.from('2026-12-08T17:00:00Z');
    expect(until('2026-12-08', later)).toEqual({
      error: expect.stringContaining('due later than that already'),
    });
  });

  it.each([
    ['red', 'contact', /never put off/],
    ['amber', 'contact', /never put off/],
    ['green', 'contact', /never put off/],
    ['red', 'attempt', /never put off/],
    ['amber', 'attempt', undefined],
    ['red', 'agree', undefined],
    ['red', 'consult', /same day/],
    ['amber', 'consult', /same day/],
    ['green', 'lead', /somebody else/],
    ['green', 'decide', /somebody else/],
    ['green', null, /closed/],
  ] as const)('of a %s case with the next step %s', (level, nextStep, why) => {
    const said = whyNextStays({ level, nextStep, isAcknowledged: true });
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(why);
  });

  it('of a Red case waits until somebody has acknowledged it', () => {
    const red = { level: 'red', nextStep: 'agree', isAcknowledged: false } as const;
    expect(whyNextStays(red)).toMatch(/acknowledged first/);
    expect(whyNextStays({ ...red, level: 'amber' })).toBeUndefined();
    expect(whyNextStays({ ...red, nextStep: null })).toMatch(/closed/);
  });
});
