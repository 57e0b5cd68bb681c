import type { PlainAction } from '#components/forms/form-state.ts';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { nextStepNames } from '#lib/casework/case/states.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import type { DayRow, MyDay } from '#lib/casework/my-day/day.ts';
import { dueInWords } from '#lib/casework/time-words.ts';
import { casePath, verbPath } from '#lib/paths.ts';

export interface DayListProps {
  readonly day: MyDay;
  readonly now: Temporal.Instant;
  readonly taskDone: PlainAction;
}

const parts = [
  { part: 'now', title: 'Now' },
  { part: 'nobodys', title: 'Nobody has these' },
  { part: 'today', title: 'Today' },
  { part: 'later', title: 'When you can' },
] as const satisfies readonly { part: keyof MyDay; title: string }[];

/** One list, in the order in which to do it; each row begins with its reason and has a button that does it. */
export function DayList({ day, now, taskDone }: DayListProps) {
  const row = (one: DayRow) => (
    <Row
      key={`${one.what}-${one.reference}-${one.entry}`}
      row={one}
      now={now}
      taskDone={taskDone}
    />
  );
  const isEmpty = Object.values(day).every((rows) => rows.length === 0);
  if (isEmpty) {
    return (
      <div className="card card-way max-w-prose p-6">
        <h2 className="mb-2 text-heading-3">Nothing is due</h2>
        <p>When a case is assigned to you, or you are given a task, it stands here.</p>
      </div>
    );
  }
  return (
    <>
      {parts.map(
        ({ part, title }) =>
          day[part].length > 0 && (
            <section key={part} aria-labelledby={`day-${part}`} className="mb-8">
              <h2 id={`day-${part}`} className="mb-2 text-heading-3">
                {`${title} (${day[part].length})`}
              </h2>
              <ul className="grid gap-2">{day[part].map(row)}</ul>
            </section>
          ),
      )}
      {day.waiting.length > 0 && (
        <details className="mb-8">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {`Waiting for others (${day.waiting.length})`}
          </summary>
          <ul className="grid gap-2">{day.waiting.map(row)}</ul>
        </details>
      )}
    </>
  );
}

interface RowProps {
  readonly row: DayRow;
  readonly now: Temporal.Instant;
  readonly taskDone: PlainAction;
}

function Row({ row, now, taskDone }: RowProps) {
  const { reference, level, dueAt } = row;
  return (
    <li className="card flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
      <div className="min-w-0 grow basis-60 wrap-anywhere">
        <p className="font-semibold">
          <bdi>{reasonOf(row)}</bdi>
        </p>
        <p className="text-small text-ink-soft">
          <a href={casePath(reference)} className="inline-flex min-h-11 items-center tabular-nums">
            {reference}
          </a>
          {dueAt !== undefined &&
            `, ${dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar.timeZone)}`}
        </p>
      </div>
      <LevelTag level={level} />
      <Act row={row} taskDone={taskDone} />
    </li>
  );
}

function Act({ row: { what, reference, step, entry }, taskDone }: Omit<RowProps, 'now'>) {
  switch (what) {
    case 'acknowledge':
      return <LinkButton href={verbPath(reference, 'acknowledge')}>Acknowledge</LinkButton>;
    case 'assign':
      return <LinkButton href={verbPath(reference, 'assign')}>Assign</LinkButton>;
    case 'decide':
      return <LinkButton href={verbPath(reference, 'decide-safeguarding')}>Decide</LinkButton>;
    case 'task':
      return (
        <form action={taskDone}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="entry" value={entry ?? ''} />
          <Button variant="secondary">Done</Button>
        </form>
      );
    case 'next':
      return step === 'contact' || step === 'attempt' ? (
        <LinkButton href={verbPath(reference, 'log-contact')} variant="secondary">
          Log the contact
        </LinkButton>
      ) : (
        <LinkButton href={casePath(reference)} variant="secondary">
          Open
        </LinkButton>
      );
  }
}

function reasonOf({ what, step, words }: DayRow): string {
  if (what === 'acknowledge') return 'Red: nobody has acknowledged it';
  if (what === 'assign') return 'Nobody has this case';
  if (what === 'decide') return 'You are asked as safeguarding lead';
  if (what === 'task') return words ?? 'A task that cannot be opened: its key is not there';
  return step === undefined ? 'Your case' : nextStepNames[step];
}
