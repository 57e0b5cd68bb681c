import { byMonth } from '#lib/casework/case/story.ts';
import { workflow } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { Corrections, type CorrectionsProps } from './corrections.tsx';
import { WrittenWhole, type WrittenWholeProps } from './written-whole.tsx';

export interface StoryLineShown {
  readonly id: string;
  readonly originalId: string;
  readonly kind: string;
  readonly line: string;
  readonly written: WrittenWholeProps['written'];
  readonly author: string | undefined;
  readonly happenedAt: Temporal.Instant;
  readonly writtenAt: Temporal.Instant;
  readonly isCorrectable: boolean;
  readonly correction: Omit<CorrectionsProps, 'now'> | undefined;
  readonly isStruck: boolean;
  readonly isTrouble: boolean;
}

export interface StoryLinesProps {
  /** The newest first. */
  readonly lines: readonly StoryLineShown[];
  readonly now: Temporal.Instant;
  /** Where an entry is struck out; left out for those who may not. */
  readonly strikePath?: string | undefined;
  /** Where an entry is corrected; left out for those who may not. */
  readonly correctPath?: string | undefined;
}

const lateAfterHours = 24;

/** Kinds that are not struck out: no person wrote them, or they say that something was. */
const notStruckOut = new Set(['email', 'received', 'striking']);

/** Lines of the Story by month. */
export function StoryLines({ lines, ...rest }: StoryLinesProps) {
  return byMonth(lines, workingCalendar.timeZone).map(({ month, lines: ofMonth }) => (
    <div key={month.toString()}>
      <h3 className="border-b border-edge pt-1 pb-0.5 font-sans not-first:mt-3 text-small font-semibold tracking-normal text-ink-soft">
        {month.toPlainDate({ day: 1 }).toLocaleString('en-GB', { month: 'long', year: 'numeric' })}
      </h3>
      <ol>
        {ofMonth.map((line) => (
          <Line key={line.id} line={line} {...rest} />
        ))}
      </ol>
    </div>
  ));
}

interface LineProps extends Omit<StoryLinesProps, 'lines'> {
  readonly line: StoryLineShown;
}

function Line({ line: shown, now, strikePath, correctPath }: LineProps) {
  const { id, kind, line, written, author, happenedAt, writtenAt, isStruck, isTrouble } = shown;
  const { originalId, isCorrectable, correction } = shown;
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
  return (
    <li className="story-line relative grid gap-x-4 border-b border-line py-1 text-small sm:grid-cols-[9.75rem_minmax(0,1fr)]">
      <p className="text-ink-soft">
        <time dateTime={happenedAt.toString()}>{words(happenedAt)}</time>
      </p>
      <div className="min-w-0 wrap-anywhere">
        <p>
          <span className={isTrouble ? 'font-semibold text-error' : undefined}>
            {isStruck && <span className="font-semibold">Struck out: </span>}
            <bdi className={isStruck ? 'line-through' : undefined}>{line}</bdi>
          </span>{' '}
          <span className="text-ink-soft">
            {author !== undefined && !line.startsWith(`${author} `) && (
              <>
                <span aria-hidden="true">{'·\u00a0'}</span>
                <span className="sr-only">by </span>
                <bdi>{author}</bdi>
              </>
            )}
            {happenedAt.until(writtenAt).total('hours') > lateAfterHours &&
              `, written down ${words(writtenAt)}`}
          </span>{' '}
          <span className="story-line-actions no-print">
            {correctPath !== undefined && isCorrectable && !isStruck && (
              <a
                href={`${correctPath}?entry=${originalId}`}
                className="inline-flex min-h-6 items-center px-1"
                aria-label={`${workflow.correct.label}: ${line}`}
              >
                {workflow.correct.label}
              </a>
            )}{' '}
            {strikePath !== undefined && !isStruck && !notStruckOut.has(kind) && (
              <a
                href={`${strikePath}?entry=${id}`}
                className="inline-flex min-h-6 items-center px-1"
                aria-label={`${workflow['strike-out'].label}: ${line}`}
              >
                {workflow['strike-out'].label}
              </a>
            )}
          </span>
        </p>
        <WrittenWhole written={written} isStruck={isStruck} />
        {correction !== undefined && <Corrections {...correction} now={now} />}
      </div>
    </li>
  );
}
