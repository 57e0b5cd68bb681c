import type { PlainAction } from '#components/forms/form-state.ts';
import { DraftFields } from '#components/portal/case/draft-fields.tsx';
import { Button } from '#components/ui/button.tsx';
import { type KeptForm, labelOfForm, pathOfForm } from '#lib/casework/drafts/kept-form.ts';

export interface DraftStripProps {
  /** The newest first. */
  readonly drafts: readonly (KeptForm & { readonly isOld: boolean })[];
  readonly forget: PlainAction;
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
          <Draft key={`${draft.form}-${draft.reference}-${draft.entry}`} draft={draft} {...rest} />
        ))}
      </ul>
    </section>
  );
}

interface DraftProps extends Omit<DraftStripProps, 'drafts'> {
  readonly draft: DraftStripProps['drafts'][number];
}

/** It is never destroyed by itself. */
function Draft({ draft, forget, keepOn, place }: DraftProps) {
  const label = labelOfForm(draft)?.toLowerCase();
  const what = draft.reference === undefined ? `${label}` : `${label} on ${draft.reference}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <span className="tabular-nums">You were writing: {what}</span>
      <a
        href={pathOfForm(draft)}
        aria-label={`Go on: ${what}`}
        className="inline-flex min-h-11 items-center font-semibold"
      >
        Go on
      </a>
      {draft.isOld && (
        <>
          <span>You have not touched this for 14 days. Keep it, or discard it?</span>
          <form action={keepOn} aria-label={`Keep it: ${what}`}>
            <DraftFields form={draft} />
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
          <DraftFields form={draft} />
          <input type="hidden" name="back" value={place} />
          <p className="mb-3">What you wrote there will be gone for good.</p>
          <Button variant="secondary">Yes, discard it</Button>
        </form>
      </details>
    </li>
  );
}
