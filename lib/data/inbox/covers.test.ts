import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msUntilNext } from './covers.ts';

test('a cover never waits less than no time, whatever the chance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (word) => {
      const wait = msUntilNext(word / 2 ** 32);
      expect(wait).toBeGreaterThanOrEqual(0);
      // The longest that can come: some 22 minutes.
      expect(wait).toBeLessThan(1_400_000);
    }),
  );
});

test('covers come once a minute on average', () => {
  const count = 20_000;
  let sum = 0;
  for (let place = 1; place <= count; place += 1) sum += msUntilNext((place - 0.5) / count);
  expect(sum / count / 60_000).toBeCloseTo(1, 2);
});

test('what has been waited says nothing of how long it will be: half wait more than ln 2 of the mean, a quarter twice that', () => {
  expect(msUntilNext(0.5)).toBe(Math.round(Math.LN2 * 60_000));
  expect(msUntilNext(0.25)).toBe(Math.round(2 * Math.LN2 * 60_000));
});
