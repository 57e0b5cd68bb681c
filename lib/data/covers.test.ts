import { expect, it } from 'vitest';
import { msUntilNext } from './covers.ts';

const shares = Array.from({ length: 10_000 }, (_, place) => (place + 0.5) / 10_000);

it('come a minute apart on average, at moments that tell nothing of one another', () => {
  const waits = shares.map(msUntilNext);
  const sum = (from: readonly number[]) => from.reduce((total, wait) => total + wait, 0);
  expect(sum(waits) / waits.length).toBeCloseTo(60_000, -3);
  // Whoever has waited for a while knows no more: a minute is left on average, as at the beginning.
  for (const waited of [10_000, 60_000, 180_000]) {
    const left = waits.filter((wait) => wait > waited).map((wait) => wait - waited);
    expect(sum(left) / left.length / 60_000).toBeCloseTo(1, 1);
  }
});

it('are never waited for without end', () => {
  expect(msUntilNext(1)).toBeCloseTo(0);
  expect(msUntilNext(1 / 2 ** 32)).toBeLessThan(25 * 60_000);
});
