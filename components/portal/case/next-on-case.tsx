import type { PlainAction } from '#components/forms/form-state.ts';
import { TimeLeft } from '#components/portal/time-left.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { OpenAppointment } from '#lib/casework/appointments/appointment-on-case.ts';
import { nextVerb, taskBefore } from '#lib/casework/case/next-verb.ts';
import { toDoNames } from '#lib/casework/case/states.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { type TaskVerb, taskButton } from '#lib/casework/tasks/review.ts';
import { verbPath } from '#lib/paths.ts';
import { AppointmentsAhead, type AppointmentsAheadProps } from './appointments-ahead.tsx';
import { type OfferedVerb, VerbBar } from './verb-bar.tsx';

export interface TaskOnCase {
  readonly id: string;
  readonly what: string | undefined;
  readonly why: string | undefined;
  readonly name: string | undefined;
  readonly dueAt: Temporal.Instant | undefined;
  /** Whether the viewer may say that it is done. */
  readonly mayEnd: boolean;
  /** What ends it, where it is not ticked off. */
  readonly endsBy: TaskVerb | undefined;
  /** Whether it asks to book an appointment, which ends it. */
  readonly isToBook?: boolean;
  /** Whether that was done before, and is reviewed. */
  readonly isAgain?: boolean;
  /** The entry that was struck out, of the review of that. */
  readonly struck: string | undefined;
}

export interface NextOnCaseProps {
  readonly summary: CaseSummary;
  readonly verbs: readonly OfferedVerb[];
  /** Whether the viewer acts as the lead of the case. */
  readonly isLead: boolean;
  readonly tasks: readonly TaskOnCase[];
  /** Those of which nobody has said what became of them. */
  readonly appointments?: readonly OpenAppointment[];
  /** Which ways they call safe; undefined where that cannot be opened. */
  readonly wishes?: AppointmentsAheadProps['wishes'];
  /** Whether the viewer may change them. */
  readonly mayChangeAppointment?: boolean;
  /** Notes that a task is done; left out for those who may not. */
  readonly taskDone: PlainAction | undefined;
  /** Where an entry that was struck out is read and put back; left out for those who may not. */
  readonly putBackPath?: string | undefined;
  readonly now: Temporal.Instant;
}

/** What is to be done next, with the button that does it, all else that can be done, and the open tasks. */
export function NextOnCase({
  summary,
  verbs,
  isLead,
  tasks,
  appointments = [],
  wishes,
  mayChangeAppointment = false,
  now,
  ...forTasks
}: NextOnCaseProps) {
  const { reference, next, assignedTo } = summary;
  const possible = new Set(
    verbs.flatMap(({ verb, possibility }) => (possibility.kind === 'possible' ? [verb] : [])),
  );
  const nextOf = nextVerb({ next, isAssigned: assignedTo !== null }, possible);
  const nextDueAt = next && Temporal.Instant.fromEpochMilliseconds(next.dueAt.getTime());
  const task =
    nextOf === 'acknowledge' || nextOf === 'assign' ? undefined : taskBefore(tasks, nextDueAt);
  const first = task === undefined ? nextOf : undefined;
  const others = tasks.filter(({ id }) => id !== task?.id);
  return (
    <section aria-labelledby="next" className="card px-4 py-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <div className="min-w-0 grow basis-64 leading-tight">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <h2
              id="next"
              className="font-sans text-small leading-tight font-semibold tracking-normal text-ink-soft"
            >
              Next
            </h2>
            <p className="text-small font-semibold">
              {task === undefined ? (
                nextInWords(first, next)
              ) : (
                <bdi>{task.what ?? taskButton(task)}</bdi>
              )}
            </p>
          </div>
          {task !== undefined && <TaskFacts task={task} now={now} />}
          {task === undefined && next !== undefined && (
            <div className="text-[0.875rem]">
              <TimeLeft clock={next.clock} due={next.dueAt} now={now} />
            </div>
          )}
          {next?.contactBy !== undefined && (
            <p className="text-[0.875rem] font-semibold">
              {`Nobody has contacted them yet. That does not wait: by ${momentInWords(next.contactBy, now, workingCalendar.timeZone)}`}
            </p>
          )}
        </div>
        {task !== undefined && (
          <LinkButton
            href={verbPath(reference, task.endsBy)}
            aria-label={`${taskButton(task)}: ${task.what ?? 'this task'}`}
          >
            {taskButton(task)}
          </LinkButton>
        )}
        <VerbBar reference={reference} verbs={verbs} first={first} isLead={isLead} />
      </div>
      <AppointmentsAhead
        reference={reference}
        appointments={appointments}
        wishes={wishes}
        mayChange={mayChangeAppointment}
        now={now}
      />
      {others.length > 0 && (
        <ul aria-label="Open tasks" className="mt-1.5 border-t border-line">
          {others.map((other) => (
            <TaskRow key={other.id} task={other} reference={reference} now={now} {...forTasks} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface TaskRowProps extends Pick<NextOnCaseProps, 'taskDone' | 'putBackPath' | 'now'> {
  readonly task: TaskOnCase;
  readonly reference: string;
}

function TaskRow({ task, reference, taskDone: done, putBackPath, now }: TaskRowProps) {
  const { id, what, mayEnd, struck, endsBy, isToBook, isAgain } = task;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-0.5 text-small leading-tight last:border-b-0 last:pb-0">
      <div className="min-w-0 grow basis-60 wrap-anywhere">
        <p>
          <bdi>{what ?? 'A task that cannot be opened: its key is not there'}</bdi>
        </p>
        <TaskFacts task={task} now={now} />
      </div>
      {putBackPath !== undefined && struck !== undefined && (
        <a
          href={`${putBackPath}?entry=${struck}`}
          className="inline-flex min-h-11 items-center px-2"
        >
          See what was struck out
        </a>
      )}
      {mayEnd && isToBook === true && (
        <LinkButton
          href={verbPath(reference, 'book')}
          variant="secondary"
          aria-label={`Book: ${what ?? 'this task'}`}
        >
          Book
        </LinkButton>
      )}
      {mayEnd && endsBy !== undefined && (
        <LinkButton
          href={verbPath(reference, endsBy)}
          variant="secondary"
          aria-label={`${taskButton({ endsBy, isAgain })}: ${what ?? 'this task'}`}
        >
          {taskButton({ endsBy, isAgain })}
        </LinkButton>
      )}
      {done !== undefined && mayEnd && endsBy === undefined && (
        <form action={done} aria-label={`Task: ${what ?? 'it cannot be opened'}`}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="entry" value={id} />
          <Button variant="secondary" aria-label={`Done: ${what ?? 'this task'}`}>
            Done
          </Button>
        </form>
      )}
    </li>
  );
}

/** Whose a task is, by when it is due, and why. */
function TaskFacts({ task, now }: Pick<TaskRowProps, 'task' | 'now'>) {
  const { why, name, dueAt } = task;
  const isOverdue = dueAt !== undefined && Temporal.Instant.compare(dueAt, now) <= 0;
  const dueOn = dueAt && new Date(dueAt.epochMilliseconds);
  return (
    <p className="text-[0.875rem] text-ink-soft">
      {name !== undefined && <bdi>{name}</bdi>}
      {dueOn !== undefined && (
        <span className={isOverdue ? 'font-semibold text-error' : undefined}>
          {`, ${isOverdue ? dueInWords(dueOn, now, workingCalendar) : `due ${momentInWords(dueOn, now, workingCalendar.timeZone)}`}`}
        </span>
      )}
      {why !== undefined && why !== '' && (
        <>
          {'. '}
          <bdi>{why}</bdi>
        </>
      )}
    </p>
  );
}

function nextInWords(first: Verb | undefined, next: CaseSummary['next']): string {
  if (first === 'acknowledge') return 'Red: nobody has acknowledged it';
  if (first === 'assign') return 'Nobody has this case';
  return next === undefined ? 'Nothing: it is closed' : toDoNames[next.step];
}
