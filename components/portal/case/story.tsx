import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { momentInWords } from '#lib/casework/time-words.ts';

export interface StoryLineShown {
  readonly id: string;
  readonly line: string;
  readonly author: string | undefined;
  readonly happenedAt: Temporal.Instant;
  readonly writtenAt: Temporal.Instant;
  readonly kind: string;
  readonly isStruck: boolean;
}

export interface StoryProps {
  /** The newest first. */
  readonly lines: readonly StoryLineShown[];
  readonly now: Temporal.Instant;
  /** Where an entry is struck out; left out for those who may not. */
  readonly strikePath: string | undefined;
}

const lateAfterHours = 24;

/** What has happened on a case, one line each, the newest first. */
export function Story({ lines, now, strikePath }: StoryProps) {
  const { timeZone } = workingCalendar;
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, timeZone);
  return (
    <ol className="mb-6 border-s-2 border-edge ps-4">
      {lines.map(({ id, kind, line, author, happenedAt, writtenAt, isStruck }) => (
        <li key={id} className="pb-4">
          <p>
            {isStruck && <span className="font-semibold">Struck out: </span>}
            <bdi className={isStruck ? 'line-through' : undefined}>{line}</bdi>
          </p>
          <p className="text-small text-ink-soft">
            <time dateTime={happenedAt.toString()}>{words(happenedAt)}</time>
            {author !== undefined && (
              <>
                {', '}
                <bdi>{author}</bdi>
              </>
            )}
            {happenedAt.until(writtenAt).total('hours') > lateAfterHours &&
              ` (written down ${words(writtenAt)})`}
            {strikePath !== undefined && !isStruck && kind !== 'striking' && (
              <>
                {' '}
                <a
                  href={`${strikePath}?entry=${id}`}
                  className="no-print inline-flex min-h-11 items-center"
                  aria-label={`Wrong case: ${line}`}
                >
                  Wrong case
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
