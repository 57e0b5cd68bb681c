import { type CalendarPlace, daysOf } from '#lib/casework/appointments/calendar-place.ts';
import type { AppointmentStatus, AppointmentTime } from '#lib/casework/appointments/words.ts';
import { endOf } from '#lib/casework/appointments/words.ts';
import { isWorkingDay } from '#lib/casework/clock/clock.ts';
import { closedDayName } from '#lib/casework/clock/closed-day.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { capitalised } from '#lib/casework/clock/time-words.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { casePath } from '#lib/paths.ts';

export interface CalendarRowShown extends AppointmentTime {
  readonly id: string;
  readonly reference: string;
  readonly name: string | undefined;
  readonly colleague: string | undefined;
  /** Whether the viewer meets them. */
  readonly isOwn: boolean;
  readonly status: AppointmentStatus;
}

export interface CalendarDaysProps {
  readonly place: CalendarPlace;
  readonly rows: readonly CalendarRowShown[];
  readonly today: Temporal.PlainDate;
}

const statusWords: Readonly<Partial<Record<AppointmentStatus, string>>> = {
  cancelled: 'Cancelled',
  'did-not-come': 'Did not come',
  attended: 'They came',
};

/** The days of a part of a calendar: a week in columns, where there is room for them, else a list. */
export function CalendarDays({ place, rows, today }: CalendarDaysProps) {
  const byDay = Map.groupBy(rows, ({ start }) => dayOf(start).toString());
  const rowsOf = (day: Temporal.PlainDate) => byDay.get(day.toString()) ?? [];
  const isShown = (day: Temporal.PlainDate) =>
    rowsOf(day).length > 0 || (place.view === 'week' && day.dayOfWeek <= 5);
  const shown = daysOf(place).filter(isShown);
  if (shown.length === 0) return <p>No appointments in these four weeks.</p>;
  return (
    <>
      {rows.length === 0 && <p className="mb-3">No appointments this week.</p>}
      <ol
        className={
          place.view === 'week'
            ? 'grid gap-4 lg:grid-flow-col lg:auto-cols-fr'
            : 'grid max-w-prose gap-4'
        }
      >
        {shown.map((day) => (
          <Day
            key={day.toString()}
            day={day}
            rows={rowsOf(day)}
            isToday={day.equals(today)}
            isOfTeam={place.isOfTeam}
          />
        ))}
      </ol>
    </>
  );
}

interface DayProps extends Pick<CalendarDaysProps, 'rows'> {
  readonly day: Temporal.PlainDate;
  readonly isToday: boolean;
  readonly isOfTeam: boolean;
}

function Day({ day, rows, isToday, isOfTeam }: DayProps) {
  const id = `day-${day}`;
  return (
    <li className="min-w-0 border-t-2 border-edge pt-2">
      <h2 id={id} className="font-sans text-small font-semibold tracking-normal">
        {dayAndDate(day.toString())}
        {isToday && ' (today)'}
      </h2>
      {!isWorkingDay(day, workingCalendar) && (
        <p className="text-small">{`Closed: ${capitalised(closedDayName(day))}`}</p>
      )}
      {rows.length === 0 ? (
        <p className="text-small text-ink-soft">Nothing</p>
      ) : (
        <ul aria-labelledby={id} className="mt-1 grid gap-2">
          {rows.map((row) => (
            <li key={row.id} className="card px-3 py-1.5 text-small wrap-anywhere">
              <a href={casePath(row.reference)} className="inline-flex min-h-11 items-center">
                <span>
                  <span className="tabular-nums">{timesOf(row)}</span>{' '}
                  <bdi>{row.name ?? row.reference}</bdi>
                </span>
              </a>
              {(isOfTeam || !row.isOwn) && row.colleague !== undefined && (
                <p className="text-ink-soft">
                  with <bdi>{row.colleague}</bdi>
                </p>
              )}
              {statusWords[row.status] !== undefined && (
                <p className="font-semibold">{statusWords[row.status]}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function timesOf(row: AppointmentTime): string {
  const time = (moment: Temporal.Instant) =>
    moment
      .toZonedDateTimeISO(workingCalendar.timeZone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' });
  return `${time(row.start)}–${time(endOf(row))}`;
}

function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
}
