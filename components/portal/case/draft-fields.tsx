import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';

/** Says which draft a form is about. */
export function DraftFields({ form: { form, reference, entry } }: { readonly form: KeptForm }) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      {reference !== undefined && <input type="hidden" name="reference" value={reference} />}
      {entry !== undefined && <input type="hidden" name="entry" value={entry} />}
    </>
  );
}
