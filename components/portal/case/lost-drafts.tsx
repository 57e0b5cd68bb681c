import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { verbPath } from '#lib/paths.ts';

export interface LostDraftsProps {
  readonly reference: string;
  /** The newest first. */
  readonly drafts: readonly {
    readonly id: string;
    readonly author: string;
    readonly form: string;
    readonly savedAt: Temporal.Instant;
  }[];
  readonly now: Temporal.Instant;
}

/** What people were writing who do not have the case any more: for its lead. */
export function LostDrafts({ reference, drafts, now }: LostDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="lost-drafts" className="card px-4 py-2">
      <h2 id="lost-drafts" className="text-body font-semibold">
        Unsaved drafts of people who no longer have the case
      </h2>
      <ul>
        {drafts.map(({ id, author, form, savedAt }) => (
          <li key={id}>
            <a
              href={`${verbPath(reference, 'take-over-draft')}?entry=${id}`}
              className="inline-flex min-h-11 items-center"
            >
              <span>
                <bdi>{author}</bdi>
                {` was writing: ${form}, kept ${momentInWords(new Date(savedAt.epochMilliseconds), now, workingCalendar.timeZone)}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
