import { describe, expect, test } from 'vitest';
import { readingPage, readingPaths } from './reading-pages.ts';

describe('a page that is there to be read', () => {
  test.each(['/disclose', '/cases', '/sign-in', '/../faq', '/faq/', '/editions/faq/9.9', ''])(
    'is not at %o',
    (address) => {
      expect(readingPaths.has(address)).toBe(false);
      expect(readingPage(address)).toBeUndefined();
    },
  );
});
