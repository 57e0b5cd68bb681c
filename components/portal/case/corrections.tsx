import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { WrittenWhole, type WrittenWholeProps } from './written-whole.tsx';

export interface EarlierVersionShown {
  readonly line: string;
  readonly written: WrittenWholeProps['written'];
  readonly author: string | undefined;
  readonly writtenAt: Temporal.Instant;
}

export interface CorrectionsProps {
  /** Who corrected it last, and when. */
  readonly by: string | undefined;
  readonly at: Temporal.Instant;
  /** What it said before, the newest first. */
  readonly earlier: readonly EarlierVersionShown[];
  readonly now: Temporal.Instant;
}

/** That an entry was corrected, and what it said before. */
export function Corrections({ by, at, earlier, now }: CorrectionsProps) {
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
  return (
    <details className="text-small">
      <summary className="min-h-11 w-fit cursor-pointer py-2">
        {'Corrected'}
        {by !== undefined && (
          <>
            {' by '}
            <bdi>{by}</bdi>
          </>
        )}
        {`, ${words(at)}: what it said before`}
      </summary>
      <ol className="mb-2 border-s-2 border-edge ps-4">
        {earlier.map(({ line, written, author, writtenAt }) => (
          <li key={writtenAt.toString()} className="py-1">
            <bdi>{line}</bdi>
            <WrittenWhole written={written} />
            <span className="block text-ink-soft">
              {author !== undefined && <bdi>{author}</bdi>}
              {`, ${words(writtenAt)}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
