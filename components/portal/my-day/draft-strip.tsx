import type { PlainAction } from '#components/forms/form-state.ts';
import { DraftFields } from '#components/portal/case/draft-fields.tsx';
import { Button } from '#components/ui/button.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { type KeptForm, labelOfForm, pathOfForm } from '#lib/casework/drafts/kept-form.ts';

interface ListedDraft extends KeptForm {
  readonly id: string;
  readonly isOld: boolean;
  readonly savedAt: Temporal.Instant;
}

export interface DraftStripProps {
  /** The newest first. */
  readonly drafts: readonly ListedDraft[];
  readonly now: Temporal.Instant;
  readonly forget: PlainAction;
  /** Opens the form with an earlier one. */
  readonly open: PlainAction;
  readonly keepOn: PlainAction;
  /** Where somebody is who discards one, and stays. */
  readonly place: 'my-day' | 'case';
}

/** What somebody was writing and did not save; of what lay untouched for long, whether to keep it. */
export function DraftStrip({ drafts, ...rest }: DraftStripProps) {
  const known = drafts.filter((draft) => labelOfForm(draft) !== undefined);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="card px-4 py-1">
      <h2 id="drafts" className="sr-only">
        You were writing
      </h2>
      <ul>
        {known.map((draft) => (
          <Draft
            key={draft.id}
            draft={draft}
            isNewest={known.find((one) => isOfSameForm(one, draft)) === draft}
            {...rest}
          />
        ))}
      </ul>
    </section>
  );
}

interface DraftProps extends Omit<DraftStripProps, 'drafts'> {
  readonly draft: ListedDraft;
  /** The form opens with it. */
  readonly isNewest: boolean;
}

function isOfSameForm(one: KeptForm, other: KeptForm): boolean {
  return one.form === other.form && one.reference === other.reference && one.entry === other.entry;
}

/** It is never destroyed by itself. */
function Draft({ draft, isNewest, now, forget, open, keepOn, place }: DraftProps) {
  const label = labelOfForm(draft);
  const form = draft.reference === undefined ? `${label}` : `${label} on ${draft.reference}`;
  const kept = momentInWords(
    new Date(draft.savedAt.epochMilliseconds),
    now,
    workingCalendar.timeZone,
  );
  const what = isNewest ? form : `${form}, kept ${kept}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <span className="tabular-nums">You were writing: {what}</span>
      {isNewest ? (
        <a
          href={pathOfForm(draft)}
          aria-label={`Go on: ${what}`}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          Go on
        </a>
      ) : (
        <form action={open} aria-label={`Go on: ${what}`}>
          <DraftFields form={draft} draft={draft.id} />
          <Button variant="secondary" aria-label={`Go on: ${what}`}>
            Go on
          </Button>
        </form>
      )}
      {draft.isOld && (
        <>
          <span>You have not touched this for 14 days. Keep it, or discard it?</span>
          <form action={keepOn} aria-label={`Keep it: ${what}`}>
            <DraftFields form={draft} draft={draft.id} />
            <input type="hidden" name="back" value={place} />
            <Button variant="secondary" aria-label={`Keep it: ${what}`}>
              Keep it
            </Button>
          </form>
        </>
      )}
      <details>
        <summary
          className="inline-flex min-h-11 cursor-pointer items-center underline"
          aria-label={`Discard: ${what}`}
        >
          Discard
        </summary>
        <form action={forget} aria-label={`Discard: ${what}`}>
          <DraftFields form={draft} draft={draft.id} />
          <input type="hidden" name="back" value={place} />
          <p className="mb-3">What you wrote there will be gone for good.</p>
          <Button variant="secondary">Yes, discard it</Button>
        </form>
      </details>
    </li>
  );
}
