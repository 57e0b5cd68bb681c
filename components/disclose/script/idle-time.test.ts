import { expect, it } from 'vitest';
import { idleStep } from './idle-time.ts';

const minutes = (count: number) => count * 60_000;
const never = Number.POSITIVE_INFINITY;

it.each([
  ['waits with the whole time left', minutes(30), never, false, { kind: 'wait' }],
  ['waits a moment before the warning', minutes(5) + 1, never, false, { kind: 'wait' }],
  ['warns at 25 minutes', minutes(5), never, false, { kind: 'warn', minutes: 5 }],
  ['says the minutes that are begun', minutes(4) - 1, never, true, { kind: 'warn', minutes: 4 }],
  ['never says 0 minutes', 1, never, true, { kind: 'warn', minutes: 1 }],
  ['renews when the person was at work', minutes(5), minutes(5) - 1, false, { kind: 'renew' }],
  [
    'warns when the last work is 5 minutes ago',
    minutes(5),
    minutes(5),
    false,
    { kind: 'warn', minutes: 5 },
  ],
  ['goes on warning until it is answered', minutes(3), 0, true, { kind: 'warn', minutes: 3 }],
  ['is over at the end', 0, 0, false, { kind: 'over' }],
  ['is over after a long sleep', -minutes(600), never, true, { kind: 'over' }],
] as const)('%s', (_, left, unused, isWarned, expected) => {
  expect(idleStep(left, unused, isWarned)).toEqual(expected);
});
