import { workingCalendar } from '../clock/institution-clock.ts';

/** How a calendar is laid out: a week in columns, or the four weeks from there on in a list. */
export type CalendarView = 'week' | 'list';

/** Which part of a calendar is looked at. */
export interface CalendarPlace {
  readonly view: CalendarView;
  /** A Monday: where it begins. */
  readonly from: Temporal.PlainDate;
  /** Whether it is the whole team's: for those who lead one. */
  readonly isOfTeam: boolean;
}

const days: Readonly<Record<CalendarView, number>> = { week: 7, list: 28 };

type InAddress = string | readonly string[] | undefined;

/** Nobody looks for an appointment in other years: what is typed into an address goes no further. */
const furthest = { years: 5 } as const;

/** @returns the part of a calendar that an address names; this week of the viewer's own where it names none */
export function calendarPlaceOf(
  { view, from, whose }: Readonly<Record<'view' | 'from' | 'whose', InAddress>>,
  now: Temporal.Instant,
): CalendarPlace {
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  return {
    view: view === 'list' ? 'list' : 'week',
    from: mondayOf(typeof from === 'string' ? (dayIn(from, today) ?? today) : today),
    isOfTeam: whose === 'team',
  };
}

/** @returns what of an address leads to a part of a calendar; nothing where it is where one begins */
export function calendarQuery({ view, from, isOfTeam }: CalendarPlace): string {
  const wanted = new URLSearchParams({
    from: from.toString(),
    ...(view === 'list' && { view }),
    ...(isOfTeam && { whose: 'team' }),
  });
  return `?${wanted}`;
}

/** @returns its days, in their order */
export function daysOf({ view, from }: CalendarPlace): readonly Temporal.PlainDate[] {
  return Array.from({ length: days[view] }, (_, day) => from.add({ days: day }));
}

/** @returns the same, so many pages on; a negative number goes back */
export function pagesOn(place: CalendarPlace, pages: number): CalendarPlace {
  return { ...place, from: place.from.add({ days: days[place.view] * pages }) };
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function dayIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    const isNear =
      Temporal.PlainDate.compare(day, today.subtract(furthest)) > 0 &&
      Temporal.PlainDate.compare(day, today.add(furthest)) < 0;
    return isNear ? day : undefined;
  } catch {
    return undefined;
  }
}
