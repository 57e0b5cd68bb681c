import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { calendarPlaceOf } from '#lib/casework/appointments/calendar-place.ts';
import { CalendarDays } from './calendar-days.tsx';

const now = Temporal.Instant.from('2026-12-10T09:00:00Z');
const place = calendarPlaceOf({ from: '2026-12-10', view: 'week', whose: undefined }, now);
const row = {
  id: 'one',
  reference: 'RS-7K2M-9QXT',
  name: 'Sam',
  colleague: 'Tomasz Lewandowski',
  status: 'booked',
  start: Temporal.Instant.from('2026-12-10T14:00:00Z'),
  minutes: 60,
} as const;

it.each([
  ['a colleague’s on a case of one’s own says whose it is', false, true],
  ['one’s own does not', true, false],
])('an appointment in one’s calendar: %s', (_, isOwn, expected) => {
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate();
  const html = renderToStaticMarkup(
    <CalendarDays place={place} rows={[{ ...row, isOwn }]} today={today} />,
  );
  expect(html).toContain('Sam');
  expect(html.includes('Tomasz Lewandowski')).toBe(expected);
});
