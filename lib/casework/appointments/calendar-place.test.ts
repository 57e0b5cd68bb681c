import { expect, it } from 'vitest';
import { calendarPlaceOf, calendarQuery, daysOf, pagesOn } from './calendar-place.ts';

/** A Wednesday. */
const now = Temporal.Instant.from('2026-12-02T10:00:00Z');
const place = (from?: string, view?: string) =>
  calendarPlaceOf({ from, view, whose: undefined }, now);

it('a calendar opens at the Monday of this week, of the viewer', () => {
  expect(calendarQuery(place())).toBe('?from=2026-11-30');
  expect(place().isOfTeam).toBe(false);
});

it.each(['2026-02-30', '9999-12-31', 'next week', '-000001-01-01', ''])(
  'what an address says that is no day near leads to this week: %s',
  (from) => {
    expect(place(from)).toEqual(place());
  },
);

it('any day of a week leads to the whole of it', () => {
  expect(daysOf(place('2026-12-13')).map(String)).toEqual([
    '2026-12-07',
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
    '2026-12-12',
    '2026-12-13',
  ]);
});

it.each([
  ['week', '?from=2026-12-14', '?from=2026-11-30'],
  ['list', '?from=2027-01-04&view=list', '?from=2026-11-09&view=list'],
])('one page on, and one back, of a %s', (view, next, before) => {
  const here = place('2026-12-07', view);
  expect(calendarQuery(pagesOn(here, 1))).toBe(next);
  expect(calendarQuery(pagesOn(here, -1))).toBe(before);
});
