import type { PlainAction } from '#components/forms/form-state.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import {
  hasBegun,
  type OpenAppointment,
  openAppointmentInWords,
} from '#lib/casework/appointments/appointment-on-case.ts';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { type Verb, workflow } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords } from '#lib/casework/clock/time-words.ts';
import { endsWithCase } from '#lib/casework/emails/kinds.ts';
import { emailKindInWords } from '#lib/casework/emails/words.ts';
import { type TaskVerb, taskButton } from '#lib/casework/tasks/review.ts';
import { verbPath } from '#lib/paths.ts';

export interface ClosingChecklistProps {
  readonly reference: string;
  readonly tasks: readonly {
    readonly id: string;
    readonly what: string | undefined;
    readonly dueAt: Temporal.Instant | undefined;
    /** Whether it ends with the case: a review stays, for its lead. */
    readonly ends: boolean;
    /** What ends it before, where it is not ticked off. */
    readonly endsBy: TaskVerb | undefined;
    /** Whether that was done before, and is reviewed. */
    readonly isAgain?: boolean;
    /** Whether it was promised to the person. */
    readonly isPromised: boolean;
  }[];
  /** Those of which nobody has said what became of them. */
  readonly appointments: readonly OpenAppointment[];
  readonly drafts: readonly { readonly verb: Verb; readonly author: string | undefined }[];
  /** Emails to the person that wait to go. */
  readonly emails: readonly { readonly id: string; readonly kind: string }[];
  /** What nobody has written down that it was done. */
  readonly neverDone: readonly ('acknowledge' | 'contact')[];
  readonly now: Temporal.Instant;
  readonly taskDone: PlainAction;
}

const neverDoneWords = {
  acknowledge: {
    what: 'Nobody has acknowledged that it is Red',
    means: 'Closed, nobody is alerted of it any more',
  },
  contact: {
    what: 'Nobody has logged a contact, or an attempt at one',
    means: 'If somebody was in touch with them, log that first',
  },
} as const;

/** What is still open on a case that somebody is about to close. */
export function ClosingChecklist({
  reference,
  tasks,
  appointments,
  drafts,
  emails,
  neverDone,
  now,
  taskDone,
}: ClosingChecklistProps) {
  return (
    <section aria-labelledby="still-open" className="mb-8 max-w-prose">
      <h2 id="still-open" className="mb-2 text-heading-3">
        Still open
      </h2>
      {[tasks, appointments, drafts, emails, neverDone].every(({ length }) => length === 0) && (
        <p>No task is open, no email waits, and nobody is writing anything on the case.</p>
      )}
      <ul className="grid gap-2">
        {neverDone.map((what) => (
          <li key={what} className="card px-4 py-3">
            <p className="font-semibold">{neverDoneWords[what].what}</p>
            <p className="text-small text-ink-soft">{neverDoneWords[what].means}</p>
          </li>
        ))}
        {appointments.map((appointment) => {
          const verb = hasBegun(appointment, now) ? 'did-not-come' : 'cancel-appointment';
          return (
            <li key={appointment.entry} className="card px-4 py-2 wrap-anywhere">
              <p className="font-semibold">
                Appointment <bdi>{openAppointmentInWords(appointment, now)}</bdi>
              </p>
              <a
                href={`${verbPath(reference, verb)}?entry=${appointment.entry}`}
                className="inline-flex min-h-11 items-center"
              >
                {workflow[verb].label}
              </a>
            </li>
          );
        })}
        {tasks.map(({ id, what, dueAt, ends, endsBy, isAgain, isPromised }) => (
          <li key={id} className="card flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
            <div className="min-w-0 grow basis-60 wrap-anywhere">
              <p className="font-semibold">
                <bdi>{what ?? 'A task that cannot be opened: its key is not there'}</bdi>
              </p>
              <p className="text-small text-ink-soft">
                {dueAt === undefined
                  ? 'Task'
                  : `Task, ${dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar)}`}
              </p>
              {isPromised && (
                <p className="text-small">
                  It was promised to them: the case is closed after it, unless they cannot be
                  reached
                </p>
              )}
            </div>
            {ends && endsBy !== undefined && (
              <LinkButton href={verbPath(reference, endsBy)} variant="secondary">
                {taskButton({ endsBy, isAgain })}
              </LinkButton>
            )}
            {ends && endsBy === undefined && (
              <form action={taskDone} aria-label={`Task: ${what ?? 'it cannot be opened'}`}>
                <input type="hidden" name="reference" value={reference} />
                <input type="hidden" name="entry" value={id} />
                <Button variant="secondary">Done</Button>
              </form>
            )}
            {!ends && <p className="text-small">It stays open, for the lead of the case</p>}
          </li>
        ))}
        {emails.map(({ id, kind }) => (
          <li key={id} className="card px-4 py-3 wrap-anywhere">
            <p className="font-semibold">{`Email that waits to go: ${emailKindInWords({ kind })}`}</p>
            <p className="text-small text-ink-soft">
              {endsWithCase(kind)
                ? 'It does not go once the case is closed'
                : 'It goes also when the case is closed'}
            </p>
          </li>
        ))}
        {drafts.map(({ verb, author }) => (
          <li key={`${verb}-${author}`} className="card px-4 py-2 wrap-anywhere">
            {author === undefined ? (
              <a href={verbPath(reference, verb)} className="inline-flex min-h-11 items-center">
                {`You were writing: ${verbWords[verb].draft}`}
              </a>
            ) : (
              <p className="py-2">
                <bdi>{author}</bdi>
                {` is writing: ${verbWords[verb].draft}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
