import { describe, expect, it } from 'vitest';
import { institution } from '#lib/institution.ts';
import { hoursInWords } from './institution-words.ts';
import { findablePages } from './public-pages.ts';

describe('a page that may be found', () => {
  it.each(findablePages)(
    'has a title of its own that fits into a list of results: $path',
    (page) => {
      const alike = findablePages.filter(({ title }) => title === page.title);
      expect(alike).toHaveLength(1);
      expect(`${page.title}: ${institution.service.name}`.length).toBeLessThanOrEqual(65);
    },
  );

  it.each(findablePages)('has a description of 50 to 160 characters: $path', ({ description }) => {
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description.length).toBeLessThanOrEqual(160);
  });
});

describe('opening hours', () => {
  it.each([
    ['09:00', '17:00', '9am to 5pm'],
    ['08:30', '12:00', '8:30am to 12pm'],
  ])('%s to %s are written as people say them', (opensAt, closesAt, words) => {
    expect(hoursInWords({ opensAt, closesAt })).toBe(words);
  });
});
