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
  /** Whether the viewer may strike it out, where they may strike out anything. */
  readonly isStrikable: boolean;
  readonly isStruck: boolean;
  readonly isTrouble: boolean;
}

export interface StoryLinesProps {
  /** The newest first. */
  readonly lines: readonly StoryLineShown[];
  readonly now: Temporal.Instant;
  /** Where an entry is struck out; left out for those who may not. */
  readonly strikePath?: string | undefined;
  /** Where one that was struck out is put back; left out for those who may not. */
  readonly putBackPath?: string | undefined;
  /** Where an entry is corrected; left out for those who may not. */
  readonly correctPath?: string | undefined;
}

const lateAfterHours = 24;

/** Lines of the Story by month. */
export function StoryLines({ lines, ...rest }: StoryLinesProps) {
  return byMonth(lines, workingCalendar.timeZone).map(({ month, lines: ofMonth }) => (
    <div key={month.toString()}>
      <h3 className="border-b border-edge pb-0.5 font-sans text-small leading-tight font-semibold not-first:mt-3 tracking-normal text-ink-soft">
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

function Line({ line: shown, now, strikePath, putBackPath, correctPath }: LineProps) {
  const { id, line, written, author, happenedAt, writtenAt, isStruck, isTrouble } = shown;
  const { originalId, isCorrectable, isStrikable, correction } = shown;
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
  return (
    <li className="story-line relative grid gap-x-4 border-b border-line py-1 text-small max-sm:py-1.5 sm:grid-cols-[8.25rem_minmax(0,1fr)] lg:py-0.75 lg:leading-snug">
      <p className="text-[0.875rem] leading-[inherit] text-ink-soft sm:pt-px">
        <time dateTime={happenedAt.toString()}>{words(happenedAt)}</time>
      </p>
      <div className="min-w-0 wrap-anywhere">
        <p className="lg:text-[0.9375rem]">
          <span className={isTrouble ? 'font-semibold text-error' : undefined}>
            {isStruck && <span className="font-semibold">Struck out: </span>}
            <bdi className={isStruck ? 'line-through' : undefined}>{line}</bdi>
          </span>{' '}
          <span className="text-[0.875rem] text-ink-soft">
            {author !== undefined && !line.startsWith(`${author} `) && (
              <>
                <span aria-hidden="true">{'·\u00a0'}</span>
                <span className="sr-only">by </span>
                <bdi className="whitespace-nowrap">{author}</bdi>
              </>
            )}
            {happenedAt.until(writtenAt).total('hours') > lateAfterHours &&
              `, written down ${words(writtenAt)}`}
          </span>{' '}
          <span className="story-line-actions no-print">
            {correctPath !== undefined && isCorrectable && !isStruck && (
              <Act verb="correct" href={`${correctPath}?entry=${originalId}`} line={line} />
            )}{' '}
            {strikePath !== undefined && isStrikable && !isStruck && (
              <Act verb="strike-out" href={`${strikePath}?entry=${id}`} line={line} />
            )}
            {putBackPath !== undefined && isStruck && (
              <Act verb="put-back" href={`${putBackPath}?entry=${id}`} line={line} />
            )}
          </span>
        </p>
        <WrittenWhole written={written} isStruck={isStruck} />
        {correction !== undefined && <Corrections {...correction} now={now} />}
      </div>
    </li>
  );
}

interface ActProps {
  readonly verb: 'correct' | 'strike-out' | 'put-back';
  readonly href: string;
  readonly line: string;
}

function Act({ verb, href, line }: ActProps) {
  const { label } = workflow[verb];
  return (
    <a
      href={href}
      className="inline-flex min-h-6 items-center px-1"
      aria-label={`${label}: ${line}`}
    >
      {label}
    </a>
  );
}
