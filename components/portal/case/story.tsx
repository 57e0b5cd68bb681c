import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { momentInWords } from '#lib/casework/time-words.ts';

export interface StoryLineShown {
  readonly id: string;
  readonly line: string;
  readonly author: string | undefined;
  readonly happenedAt: Temporal.Instant;
  readonly writtenAt: Temporal.Instant;
}

export interface StoryProps {
  /** The newest first. */
  readonly lines: readonly StoryLineShown[];
  readonly now: Temporal.Instant;
}

const lateAfterHours = 24;

/** What has happened on a case, one line each, the newest first. */
export function Story({ lines, now }: StoryProps) {
  const { timeZone } = workingCalendar;
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, timeZone);
  return (
    <ol className="mb-6 border-s-2 border-edge ps-4">
      {lines.map(({ id, line, author, happenedAt, writtenAt }) => (
        <li key={id} className="pb-4">
          <p>
            <bdi>{line}</bdi>
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
          </p>
        </li>
      ))}
    </ol>
  );
}
