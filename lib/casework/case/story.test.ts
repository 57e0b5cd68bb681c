import { describe, expect, it } from 'vitest';
import { byMonth, storyParts, storyPlaceOf, storyQuery } from './story.ts';

const at = (moment: string) => ({ happenedAt: Temporal.Instant.from(moment) });

describe('a place in the Story', () => {
  it.each([
    [{}, { part: 'story', page: 1 }],
    [{ show: 'contacts' }, { part: 'contacts', page: 1 }],
    [
      { show: 'everything', page: '3' },
      { part: 'everything', page: 3 },
    ],
    [
      { show: 'constructor', page: '0' },
      { part: 'story', page: 1 },
    ],
    [
      { show: ['notes', 'tasks'], page: ['2'] },
      { part: 'story', page: 1 },
    ],
    [{ page: '99999' }, { part: 'story', page: 1 }],
    [{ page: '-1' }, { part: 'story', page: 1 }],
  ] as const)('in the address %j is %j', (query, place) => {
    expect(storyPlaceOf(query)).toEqual(place);
  });

  it.each(Object.keys(storyParts))('%s is found again by the address that leads to it', (part) => {
    const query = new URL(storyQuery(storyPlaceOf({ show: part, page: '2' })), 'https://a.example');
    expect(storyPlaceOf(Object.fromEntries(query.searchParams))).toEqual({ part, page: 2 });
  });

  it('at its beginning is the plain address of the case', () => {
    expect(storyQuery({ part: 'story', page: 1 })).toBe('#story');
  });
});

describe('the lines of the Story by month', () => {
  it('keep their order, and a line belongs to the month that it was in London', () => {
    const lines = [
      at('2026-10-31T23:30:00Z'),
      at('2026-07-31T23:30:00Z'),
      at('2026-07-31T22:30:00Z'),
    ];
    expect(
      byMonth(lines, 'Europe/London').map(({ month, lines: own }) => [`${month}`, own.length]),
    ).toEqual([
      ['2026-10', 1],
      ['2026-08', 1],
      ['2026-07', 1],
    ]);
  });

  it('share a heading where they were in one month', () => {
    const lines = [at('2026-11-20T10:00:00Z'), at('2026-11-02T10:00:00Z')];
    expect(byMonth(lines, 'Europe/London')).toEqual([
      { month: Temporal.PlainYearMonth.from('2026-11'), lines },
    ]);
  });

  it('are none where there is none', () => {
    expect(byMonth([], 'Europe/London')).toEqual([]);
  });
});
