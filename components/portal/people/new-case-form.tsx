'use client';

import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/forms/form-fields.tsx';
import { type FormAction, freshForm } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';

export interface NewCaseFormProps {
  readonly action: FormAction;
  readonly fields: FormFieldsProps['fields'];
}

/** Everything that has to be known before a case can be saved, to be filled in while somebody is on the phone. */
export function NewCaseForm({ action, fields }: NewCaseFormProps) {
  const [state, submit, isPending] = useActionState(action, freshForm);
  const form = useRef<HTMLFormElement>(null);
  // Where script runs the page stays: the focus has to be brought to what is to be mended.
  useEffect(() => {
    if (state.attempt > 0) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state.attempt]);
  return (
    <form
      ref={form}
      action={submit}
      noValidate
      autoComplete="off"
      key={state.attempt}
      className="max-w-prose"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          form.current?.requestSubmit();
        }
      }}
    >
      <ErrorSummary state={state} />
      <FormFields fields={fields} state={state} />
      <Button aria-disabled={isPending}>{isPending ? 'Saving…' : 'Save the case'}</Button>
    </form>
  );
}
