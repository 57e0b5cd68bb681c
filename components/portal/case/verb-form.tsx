'use client';

import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FieldError } from '#components/forms/field-error.tsx';
import { FormFields, type FormFieldsProps } from '#components/forms/form-fields.tsx';
import { type FormAction, type FormState, freshForm } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import type { Verb } from '#lib/casework/case/workflow.ts';
import type { DrawnField } from '#lib/forms/field.ts';
import { type KeepWriting, useKeptWriting } from './use-kept-writing.ts';

export interface VerbFormProps {
  readonly verb: Verb;
  readonly action: FormAction;
  readonly reference: string;
  /** What the button says, where no field of the form is the press that sends it. */
  readonly save?: string;
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
export function VerbForm({
  verb,
  action,
  reference,
  save = 'Save',
  fields,
  values,
  keep,
}: VerbFormProps) {
  const [state, submit, isPending] = useActionState(action, { ...freshForm, values });
  const form = useRef<HTMLFormElement>(null);
  const pressed = Object.keys(fields).find((name) => fields[name]?.kind === 'press');
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
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Where a press is an answer too, it is for the person to choose which.
        if (pressed === undefined) form.current?.requestSubmit();
        else form.current?.querySelector<HTMLElement>(`#${pressed}`)?.focus();
      }}
    >
      {pressed !== undefined && <NoPressByEnter />}
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="verb" value={verb} />
      <ErrorSummary state={state} />
      <FormFields fields={fields} state={state} />
      <div className="flex flex-wrap items-center gap-3">
        {pressed === undefined ? (
          <Button aria-disabled={isPending}>{isPending ? 'Saving…' : save}</Button>
        ) : (
          <PressButtons name={pressed} field={fields[pressed]} error={state.errors[pressed]} />
        )}
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

/** Enter in a line would press the first button: this is the first, and does nothing. */
function NoPressByEnter() {
  return <button type="submit" disabled hidden />;
}

interface PressButtonsProps {
  readonly name: string;
  readonly field: DrawnField | undefined;
  readonly error: string | undefined;
}

/** The answers that send the form. */
function PressButtons({ name, field, error }: PressButtonsProps) {
  return (
    <fieldset className="w-full">
      <legend className="mb-2 font-semibold">{field?.label}</legend>
      <FieldError field={name} message={error} />
      <div className="flex flex-wrap gap-3">
        {field?.options?.map(({ code, label }, place) => (
          <Button
            key={code}
            id={place === 0 ? name : undefined}
            name={name}
            value={code}
            variant={place === 0 ? 'primary' : 'secondary'}
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
