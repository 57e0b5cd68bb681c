import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { promises } from './security.ts';

it.each(promises)('the tests that hold “$title” are where the page says', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const file of tests) {
    expect(file).toMatch(/\.(test|spec)\.tsx?$/);
    expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true);
  }
});
