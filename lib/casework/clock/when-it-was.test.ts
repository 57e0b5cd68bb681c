import { expect, it } from 'vitest';
import { whenItWasError } from './when-it-was.ts';

const known = {
  now: Temporal.Instant.from('2026-12-02T11:00:00Z'),
  receivedAt: Temporal.Instant.from('2026-12-02T09:00:42Z'),
};

it.each([
  ['2026-12-02T11:00:00Z', undefined],
  ['2026-12-02T11:01:00Z', 'When: this has not happened yet'],
  // In the minute in which the case came: what people type has no seconds.
  ['2026-12-02T09:00:00Z', undefined],
  ['2026-12-02T08:59:00Z', 'When: this is before the case came'],
])('at %s: %s', (at, error) => {
  expect(whenItWasError(Temporal.Instant.from(at), known)).toBe(error);
});
