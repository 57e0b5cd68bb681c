import type { PlainAction } from '#components/forms/form-state.ts';
import { LevelMark } from '#components/portal/level-tag.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { nextStepNames } from '#lib/casework/case/states.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { type DayRow, isOverdue } from '#lib/casework/my-day/day.ts';
import { windowInWords } from '#lib/casework/my-day/safe-window.ts';
import { casePath, pairPath, verbPath } from '#lib/paths.ts';

export interface DayRowItemProps {
  readonly row: DayRow;
  /** It is what to do first: its button is the primary one of the page. */
  readonly isPrimary: boolean;
  /** Whether the heading above it says why it stands there: then the row does not say it again. */
  readonly isReasonSaid: boolean;
  readonly now: Temporal.Instant;
  readonly taskDone: PlainAction;
}

/** Something to do: first why, then for whom, then by when; and the button that does it. */
export function DayRowItem({ row, isPrimary, isReasonSaid, now, taskDone }: DayRowItemProps) {
  const { reference, level, name, dueAt, waitsFor, mayMove, entry } = row;
  const { timeZone } = workingCalendar;
  const dateOf = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1 max-sm:py-2">
      <div className="min-w-0 grow basis-72 wrap-anywhere">
        {!isReasonSaid && (
          <p className="leading-tight font-semibold">
            <bdi>{reasonOf(row, now)}</bdi>
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-small leading-tight">
          <LevelMark level={level} />
          <a
            href={casePath(reference)}
            data-row=""
            className="inline-flex min-h-11 flex-wrap content-center items-center gap-x-2"
          >
            {name !== undefined && <bdi>{name}</bdi>}{' '}
            <span className="whitespace-nowrap tabular-nums">{reference}</span>
          </a>
          <span className={isOverdue(row, now) ? 'font-semibold text-error' : 'text-ink-soft'}>
            {waitsFor !== undefined
              ? `Waits for ${waitsFor.whom} since ${momentInWords(dateOf(waitsFor.since), now, timeZone)}`
              : dueAt !== undefined &&
                (row.what === 'covered'
                  ? `Until ${momentInWords(dateOf(dueAt), now, timeZone)}`
                  : dueInWords(dateOf(dueAt), now, workingCalendar))}
          </span>
          {row.isUnassigned === true && <strong>Nobody has it</strong>}
        </p>
      </div>
      {waitsFor === undefined && (
        <div className="flex items-center gap-x-3 max-sm:w-full max-sm:flex-wrap-reverse max-sm:gap-y-2">
          {row.what !== 'covered' && <Act row={row} isPrimary={isPrimary} taskDone={taskDone} />}
          {mayMove && (
            <a
              href={`${verbPath(reference, 'move')}${entry === undefined ? '' : `?entry=${entry}`}`}
              className="inline-flex min-h-11 shrink-0 items-center px-2"
              aria-label={`Later: ${reasonOf(row, now)}, ${reference}`}
            >
              Later…
            </a>
          )}
        </div>
      )}
    </li>
  );
}

const pairVerbs = [
  { verb: 'join', label: 'Join' },
  { verb: 'leave-apart', label: 'Leave apart' },
] as const;

/** What the button of a row says, and which page it opens. */
interface RowAction {
  readonly verb: Verb;
  readonly label: string;
}

function Act({ row, isPrimary, taskDone }: Omit<DayRowItemProps, 'now' | 'isReasonSaid'>) {
  const { what, words, reference, entry } = row;
  const variant = isPrimary ? 'primary' : 'secondary';
  if (what === 'task') {
    return (
      <form
        action={taskDone}
        className="max-sm:grow"
        aria-label={`Task: ${words ?? 'it cannot be opened'}, ${reference}`}
      >
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="entry" value={entry ?? ''} />
        <Button variant={variant}>Done</Button>
      </form>
    );
  }
  if (what === 'same-person') {
    return (
      <>
        {pairVerbs.map(({ verb, label }) => (
          <LinkButton
            key={verb}
            href={pairPath(reference, verb, row.other ?? '')}
            variant="secondary"
          >
            {label}
          </LinkButton>
        ))}
      </>
    );
  }
  const action = actionOf(row);
  return (
    <>
      {row.isUnassigned === true && (
        <LinkButton href={verbPath(reference, 'assign')} variant="secondary">
          Assign
        </LinkButton>
      )}
      <LinkButton
        href={action === undefined ? casePath(reference) : verbPath(reference, action.verb)}
        variant={variant}
      >
        {action?.label ?? 'Open'}
      </LinkButton>
    </>
  );
}

function actionOf({ what, step }: DayRow): RowAction | undefined {
  switch (what) {
    case 'acknowledge':
      return { verb: 'acknowledge', label: 'Acknowledge' };
    case 'assign':
      return { verb: 'assign', label: 'Assign' };
    case 'decide':
      return { verb: 'decide-safeguarding', label: 'Decide' };
    case 'next':
      return step === undefined ? undefined : actionsOfSteps[step];
    default:
      return undefined;
  }
}

const actionsOfSteps: Readonly<Record<NonNullable<DayRow['step']>, RowAction | undefined>> = {
  contact: { verb: 'log-contact', label: 'Log the contact' },
  attempt: { verb: 'log-contact', label: 'Log the contact' },
  touch: { verb: 'log-contact', label: 'Log the contact' },
  consult: { verb: 'ask-safeguarding-lead', label: 'Ask them' },
  door: { verb: 'close', label: 'Close with the door open' },
  agree: undefined,
  lead: undefined,
  decide: undefined,
};

function reasonOf({ what, step, words, window, other }: DayRow, now: Temporal.Instant): string {
  switch (what) {
    case 'acknowledge':
      return 'Red: nobody has acknowledged it';
    case 'assign':
      return 'Nobody has this case';
    case 'decide':
      return 'You are asked as safeguarding lead';
    case 'direct':
      return 'You are asked how to go on';
    case 'same-person':
      return `May be the same person as ${other}`;
    case 'cover-ends':
      return 'Your cover ends';
    case 'covered':
      return `${words} covers your case`;
    case 'task':
    case 'task-of-other':
      return words ?? 'A task that cannot be opened: its key is not there';
    case 'reply':
      return 'They wrote to us: answer them';
    case 'next':
      return `${step === undefined ? 'Your case' : nextStepNames[step]}${
        window === undefined ? '' : `: ${windowInWords(window, now, workingCalendar.timeZone)}`
      }`;
  }
}
