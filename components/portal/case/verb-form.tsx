'use client';

import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/form/form-fields.tsx';
import { type FormAction, type FormState, freshForm } from '#components/form/form-state.ts';
import { Button } from '#components/ui/button.tsx';

export interface VerbFormProps {
  readonly action: FormAction;
  readonly reference: string;
  /** What the button says. */
  readonly save: string;
  readonly fields: FormFieldsProps['fields'];
  /** What the form holds when it opens. */
  readonly values: FormState['values'];
}

/**
 * The form of a verb on a case. It is sent without script too; where script runs the page stays, and Ctrl+Enter saves.
 */
export function VerbForm({ action, reference, save, fields, values }: VerbFormProps) {
  const [state, submit, isPending] = useActionState(action, { ...freshForm, values });
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
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          form.current?.requestSubmit();
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <ErrorSummary state={state} />
      <FormFields fields={fields} state={state} />
      <Button aria-disabled={isPending}>{isPending ? 'Saving…' : save}</Button>
    </form>
  );
}
