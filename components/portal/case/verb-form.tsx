'use client';

import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/form/form-fields.tsx';
import { type FormAction, type FormState, freshForm } from '#components/form/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { type KeepWriting, useKeptWriting } from './use-kept-writing.ts';

export interface VerbFormProps {
  readonly verb: Verb;
  readonly action: FormAction;
  readonly reference: string;
  /** What the button says. */
  readonly save: string;
  readonly fields: FormFieldsProps['fields'];
  /** What the form holds when it opens. */
  readonly values: FormState['values'];
  /** Keeps what is being written; left out where there is nothing to write. */
  readonly keep?: KeepWriting;
}

/**
 * The form of a verb on a case. It is sent without script too; where script runs the page stays, Ctrl+Enter saves, and what is being
 * written is kept on the server some seconds after the last key.
 */
export function VerbForm({ verb, action, reference, save, fields, values, keep }: VerbFormProps) {
  const [state, submit, isPending] = useActionState(action, { ...freshForm, values });
  const form = useRef<HTMLFormElement>(null);
  const { said, noteWriting } = useKeptWriting(form, keep);
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
      onInput={noteWriting}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          form.current?.requestSubmit();
        }
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="verb" value={verb} />
      <ErrorSummary state={state} />
      <FormFields fields={fields} state={state} />
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-disabled={isPending}>{isPending ? 'Saving…' : save}</Button>
        {keep !== undefined && (
          <noscript>
            <Button variant="secondary" name="intent" value="draft">
              Keep it as a draft
            </Button>
          </noscript>
        )}
        <p role="status" className="text-small text-ink-soft">
          {said}
        </p>
      </div>
    </form>
  );
}
