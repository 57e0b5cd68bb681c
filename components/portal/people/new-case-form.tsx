'use client';

import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { KeepAsDraft } from '#components/forms/kept/keep-as-draft.tsx';
import { useKeptForm } from '#components/forms/kept/use-kept-form.ts';
import { useStartIn } from '#components/forms/kept/use-start-in.ts';
import { WriterField } from '#components/forms/kept/writer.tsx';
import { Button } from '#components/ui/button.tsx';
import { takingIntent } from '#lib/casework/intake/taking.ts';

export interface NewCaseFormProps {
  readonly action: FormAction;
  readonly fields: FormFieldsProps['fields'];
  /** What it holds when it opens. */
  readonly values: FormState['values'];
  /** Whether whoever writes may have cases of a team, so that they can take this one. */
  readonly mayTake: boolean;
}

/** Everything that has to be known before a case can be saved, to be filled in while somebody is on the phone. */
export function NewCaseForm({ action, fields, values, mayTake }: NewCaseFormProps) {
  const { state, isPending, said, form, props } = useKeptForm(action, values);
  useStartIn(form, 'name');
  return (
    <form
      key={state.attempt}
      {...props}
      className="max-w-site"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          form.current?.requestSubmit(form.current.querySelector('button'));
        }
      }}
    >
      <WriterField state={state} />
      <ErrorSummary state={state} />
      <FormFields fields={fields} state={state} countsLong />
      <div className="flex flex-wrap items-center gap-3">
        {mayTake && (
          <Button name="intent" value={takingIntent} aria-disabled={isPending}>
            {isPending ? 'Saving…' : 'Save and take it'}
          </Button>
        )}
        <Button variant={mayTake ? 'secondary' : 'primary'} aria-disabled={isPending}>
          Save for the lead
        </Button>
        <KeepAsDraft />
        <p role="status" className="text-small text-ink-soft">
          {said}
        </p>
      </div>
    </form>
  );
}
