import { expect, it } from 'vitest';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { agreedShown } from './agreed-shown.ts';

const dueAt = new Date('2027-01-04T17:00:00Z');
const summary: CaseSummary = {
  reference: 'RS-7K3M-Q2X9',
  team: 'student',
  level: 'green',
  receivedAt: new Date('2026-12-02T09:00:00Z'),
  state: 'touch',
  next: { step: 'touch', dueAt, clock: { minutesLeft: 600, share: 0.1, state: 'in-time' } },
  assignedTo: 'Amara Osei',
  mayRead: true,
};
const since = Temporal.Instant.from('2026-12-02T11:00:00Z');
const shown = (changes: Partial<CaseSummary> = {}, mayStopInTouch = true) =>
  agreedShown({
    summary: { ...summary, ...changes },
    inForce: { inTouchSince: since, safetyPlan: undefined },
    assessedLevel: undefined,
    mayStopInTouch,
  });

it('keeping in touch says how often, since when, when next and where it ends', () => {
  expect(shown().inTouch).toEqual({
    since,
    everyDays: 20,
    nextAt: dueAt,
    stopPath: '/cases/RS-7K3M-Q2X9/stop-keeping-in-touch',
  });
});

it('a Red case does not wait for a month', () => {
  expect(shown({ level: 'red' }).inTouch?.everyDays).toBe(5);
});

it('while something else comes first it says no day, and who may not end it sees no way to', () => {
  const next = summary.next && { ...summary.next, step: 'attempt' as const };
  expect(shown({ next }, false).inTouch).toMatchObject({ nextAt: undefined, stopPath: undefined });
});

it('nobody is kept in touch with on a closed case, and its plan stays readable', () => {
  const closed = agreedShown({
    summary: { ...summary, state: 'closed', next: undefined },
    inForce: { inTouchSince: since, safetyPlan: { madeOn: '2026-12-02' } },
    assessedLevel: 'medium',
    mayStopInTouch: false,
  });
  expect(closed).toEqual({
    inTouch: undefined,
    safetyPlan: { madeOn: '2026-12-02', paperPath: '/cases/RS-7K3M-Q2X9/safety-plan/print' },
    registerPath: '/cases/RS-7K3M-Q2X9/register',
  });
});

it.each([
  ['low', false],
  ['medium', true],
  ['high', true],
  ['critical', true],
] as const)('an assessment of %s has a register: %s', (assessedLevel, hasOne) => {
  const { registerPath } = agreedShown({
    summary,
    inForce: { inTouchSince: undefined, safetyPlan: undefined },
    assessedLevel,
    mayStopInTouch: false,
  });
  expect(registerPath !== undefined).toBe(hasOne);
});
