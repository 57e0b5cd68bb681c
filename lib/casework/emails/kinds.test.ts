import { expect, it } from 'vitest';
import { type EmailKind, emailKinds, isEmailKind, isStale, jobPriority } from './kinds.ts';

const kinds = Object.keys(emailKinds).filter(isEmailKind);
const queued = Temporal.Instant.from('2026-12-02T10:00:00Z');

it('a Red alert goes before every other email', () => {
  for (const kind of kinds.filter((one) => one !== 'red-alert')) {
    expect(jobPriority('red-alert'), kind).toBeLessThan(jobPriority(kind));
  }
});

it.each<[EmailKind, number, boolean]>([
  ['red-alert', 23, false],
  ['red-alert', 24, true],
  ['tried', 71, false],
  ['tried', 72, true],
  ['new-case', 200, true],
  ['we-have-it', 10_000, false],
  ['closed', 10_000, false],
])('%s is of use for as long as it says: after %i hours stale is %s', (kind, hours, stale) => {
  expect(isStale(kind, queued, queued.add({ hours }))).toBe(stale);
});
