import type { PlainAction } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';
import { verbPath } from '#lib/paths.ts';
import { DiscardForm } from './discard-form.tsx';
import { DraftFields } from './draft-fields.tsx';

export interface UnsavedWordsProps {
  readonly form: KeptForm;
  readonly reference: string;
  readonly draft: string;
  readonly words: string;
  readonly forget: PlainAction;
}

/** What somebody was writing in a form that is not possible any more: to copy it where it belongs, then to discard it. */
export function UnsavedWords({ form, reference, draft, words, forget }: UnsavedWordsProps) {
  return (
    <section aria-labelledby="unsaved" className="mt-8 max-w-prose">
      <h2 id="unsaved" className="mb-2 text-heading-3">
        What you were writing here
      </h2>
      <p className="mb-3">
        It is kept, and not saved on the case. Copy what is still needed into{' '}
        <a href={verbPath(reference, 'note')}>a note</a>, then discard it.
      </p>
      <blockquote className="card mb-4 px-4 py-3 whitespace-pre-wrap wrap-anywhere">
        <bdi>{words}</bdi>
      </blockquote>
      <details className="no-print">
        <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">Discard it</summary>
        <DiscardForm forget={forget}>
          <DraftFields form={form} draft={draft} />
          <input type="hidden" name="back" value="case" />
          <p className="mb-3">What you wrote here will be gone for good.</p>
          <Button variant="secondary">Yes, discard it</Button>
        </DiscardForm>
      </details>
    </section>
  );
}
