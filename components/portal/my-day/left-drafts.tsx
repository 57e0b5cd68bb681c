import type { PlainAction } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';

export interface LeftDraftsProps {
  /** The newest first. */
  readonly drafts: readonly {
    readonly id: string;
    readonly author: string;
    readonly savedAt: Temporal.Instant;
  }[];
  readonly takeOver: PlainAction;
  readonly now: Temporal.Instant;
}

/** New cases that people were writing down who work here no more: for whom they fall to. */
export function LeftDrafts({ drafts, takeOver, now }: LeftDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="left-drafts" className="card mb-4 px-4 py-2">
      <h2 id="left-drafts" className="text-body font-semibold">
        Unsaved new cases of people who no longer work here
      </h2>
      <ul>
        {drafts.map(({ id, author, savedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span>
              <bdi>{author}</bdi>
              {`, kept ${momentInWords(new Date(savedAt.epochMilliseconds), now, workingCalendar.timeZone)}`}
            </span>
            <form action={takeOver} aria-label={`What ${author} was writing`}>
              <input type="hidden" name="draft" value={id} />
              <Button variant="secondary" aria-label={`Take over what ${author} was writing`}>
                Take it over
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
