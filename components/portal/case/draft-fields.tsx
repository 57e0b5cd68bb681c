import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';

export interface DraftFieldsProps {
  readonly form: KeptForm;
  /** Which of the drafts of that form. */
  readonly draft: string;
}

/** Says which draft a form is about. */
export function DraftFields({ form: { form, reference, entry }, draft }: DraftFieldsProps) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="draft" value={draft} />
      {reference !== undefined && <input type="hidden" name="reference" value={reference} />}
      {entry !== undefined && <input type="hidden" name="entry" value={entry} />}
    </>
  );
}
