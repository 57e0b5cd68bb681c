import type { PlainAction } from '#components/forms/form-state.ts';
import { OfEarlierDraft, WriterField } from '#components/forms/kept/writer.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';
import { DiscardForm } from './discard-form.tsx';
import { DraftFields } from './draft-fields.tsx';

interface KeptDraft {
  readonly id: string;
  readonly savedAt: Temporal.Instant;
}

export interface DraftNoticeProps {
  readonly form: KeptForm;
  readonly draft: KeptDraft & { readonly others: readonly KeptDraft[] };
  readonly now: Temporal.Instant;
  readonly forget: PlainAction;
  /** Opens the form with another one. */
  readonly open: PlainAction;
}

/** What was being written is back in the form; it can be discarded, which asks once. What another page kept of the form is one press away. */
export function DraftNotice({ form, draft, now, forget, open }: DraftNoticeProps) {
  return (
    <OfEarlierDraft draft={draft.id}>
      <div className="mb-6 max-w-prose">
        <Notice tone="calm" title="You were writing this">
          <p>{`It was kept ${keptAt(draft, now)} and is not saved${form.reference === undefined ? '' : ' on the case'} yet.`}</p>
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">Discard it</summary>
            <DiscardForm forget={forget}>
              <DraftFields form={form} draft={draft.id} />
              <WriterField />
              <p className="mb-3">What you wrote here will be gone for good.</p>
              <Button variant="secondary">Yes, discard it</Button>
            </DiscardForm>
          </details>
          {draft.others.map((other) => (
            <form
              key={other.id}
              action={open}
              aria-label={`The one kept ${keptAt(other, now)}`}
              className="mt-3"
            >
              <DraftFields form={form} draft={other.id} />
              <p className="mb-2">{`On another page you were writing this too: kept ${keptAt(other, now)}.`}</p>
              <Button variant="secondary">{`Open the one kept ${keptAt(other, now)}`}</Button>
            </form>
          ))}
        </Notice>
      </div>
    </OfEarlierDraft>
  );
}

function keptAt({ savedAt }: KeptDraft, now: Temporal.Instant): string {
  return momentInWords(new Date(savedAt.epochMilliseconds), now, workingCalendar.timeZone);
}
