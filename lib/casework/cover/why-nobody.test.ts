import { expect, test } from 'vitest';
import { whyNobodyCovers } from './why-nobody.ts';

const nobody = { isOwn: false, others: 1, coWorkers: [] };

test('says that it must not reach anybody else only where there is somebody else', () => {
  expect(whyNobodyCovers(nobody)).toMatch(/must not reach anybody else/);
  expect(whyNobodyCovers({ ...nobody, others: 0 })).toMatch(/nobody else in the team/);
  expect(whyNobodyCovers({ ...nobody, isOwn: true })).toMatch(/^You have this case yourself/);
});

test('names whoever works on it already, and needs no cover', () => {
  expect(whyNobodyCovers({ ...nobody, isOwn: true, coWorkers: ['Amara Osei'] })).toMatch(
    /Amara Osei works on it beside its owner already/,
  );
  expect(whyNobodyCovers({ ...nobody, coWorkers: ['Amara Osei', 'Helen Marsh'] })).toMatch(
    /Amara Osei and Helen Marsh work on it/,
  );
});
