import type { PlainAction } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';
import { DiscardForm } from './discard-form.tsx';
import { DraftFields } from './draft-fields.tsx';

export interface DraftNoticeProps {
  readonly form: KeptForm;
  /** When it was kept, in words. */
  readonly savedAt: string;
  readonly forget: PlainAction;
}

/** What was being written is back in the form; it can be discarded, which asks once. */
export function DraftNotice({ form, savedAt, forget }: DraftNoticeProps) {
  return (
    <div className="mb-6 max-w-prose">
      <Notice tone="calm" title="You were writing this">
        <p>{`It was kept ${savedAt} and is not saved on the case yet.`}</p>
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">Discard it</summary>
          <DiscardForm forget={forget}>
            <DraftFields form={form} />
            <p className="mb-3">What you wrote here will be gone for good.</p>
            <Button variant="secondary">Yes, discard it</Button>
          </DiscardForm>
        </details>
      </Notice>
    </div>
  );
}
