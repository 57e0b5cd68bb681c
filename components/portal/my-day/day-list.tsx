import type { PlainAction } from '#components/forms/form-state.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { type DayRow, type MyDay, nextDue } from '#lib/casework/my-day/day.ts';
import { dayRowOf } from '#lib/casework/my-day/row.ts';
import { DayRows } from './day-rows.tsx';

export interface DayListProps {
  readonly day: MyDay;
  readonly now: Temporal.Instant;
  readonly taskDone: PlainAction;
}

const parts = [
  { part: 'red', title: 'Red, and nobody has acknowledged it' },
  { part: 'nobodys', title: 'Nobody has these' },
  { part: 'now', title: 'Now' },
  { part: 'today', title: 'Today' },
  { part: 'later', title: 'When you can' },
] as const satisfies readonly { part: keyof MyDay; title: string }[];

/** One list, in the order in which to do it; each row begins with its reason and has a button that does it. */
export function DayList({ day, now, taskDone }: DayListProps) {
  const [primary] = parts.flatMap(({ part }) => day[part]);
  const drawn = (of: readonly DayRow[], isReasonSaid = false) => (
    <DayRows
      rows={of.map((row) => dayRowOf(row, now))}
      primary={primary && dayRowOf(primary, now).key}
      isReasonSaid={isReasonSaid}
      taskDone={taskDone}
    />
  );
  const isNothingDue = [day.red, day.nobodys, day.now, day.today].every(
    (rows) => rows.length === 0,
  );
  return (
    <>
      {isNothingDue && <NothingDue next={nextDue(day)} now={now} />}
      {parts.map(
        ({ part, title }) =>
          day[part].length > 0 && (
            <section key={part} aria-labelledby={`day-${part}`} className="mb-6">
              <h2 id={`day-${part}`} className="mb-1 text-heading-3">
                {`${title} (${day[part].length})`}
              </h2>
              {drawn(day[part], part === 'red' || part === 'nobodys')}
            </section>
          ),
      )}
      {day.waiting.length > 0 && (
        <details className="mb-6">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {`Waiting for others (${day.waiting.length})`}
          </summary>
          {drawn(day.waiting)}
        </details>
      )}
    </>
  );
}

interface NothingDueProps {
  readonly next: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}

function NothingDue({ next, now }: NothingDueProps) {
  return (
    <p className="mb-6 max-w-prose text-lead">
      Nothing is due.{' '}
      {next === undefined
        ? 'When a case is assigned to you, or you are given a task, it stands here.'
        : `Next: ${momentInWords(new Date(next.epochMilliseconds), now, workingCalendar.timeZone)}.`}
    </p>
  );
}
