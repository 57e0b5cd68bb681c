'use client';

import type { ReactNode } from 'react';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { KeepAsDraft } from '#components/forms/kept/keep-as-draft.tsx';
import { useKeptForm } from '#components/forms/kept/use-kept-form.ts';
import { WriterField } from '#components/forms/kept/writer.tsx';
import { LettersToRead } from '#components/portal/case/letters-to-read.tsx';
import { Button } from '#components/ui/button.tsx';

export interface LeadFormProps {
  readonly action: FormAction;
  /** Names it for those who hear the page. */
  readonly label: string;
  /** What it is about. */
  readonly about: string;
  /** What the button says, */
  readonly save: string;
  /** and what it says before, where an email is to be read first. */
  readonly look?: string;
  readonly fields: FormFieldsProps['fields'];
  /** What the form holds when it opens. */
  readonly values: FormState['values'];
  readonly children?: ReactNode;
}

/** A form of a lead that is on no case: nothing typed in it is lost, and Ctrl+Enter sends it. */
export function LeadForm({
  action,
  label,
  about,
  save,
  look,
  fields,
  values,
  children,
}: LeadFormProps) {
  const { state, isPending, said, form, props } = useKeptForm(action, values);
  const own = state.letters === undefined && look !== undefined ? look : save;
  return (
    <form
      key={state.attempt}
      {...props}
      aria-label={label}
      className="max-w-prose"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      <input type="hidden" name="about" value={about} />
      <WriterField state={state} />
      <ErrorSummary state={state} />
      <FormFields fields={fields} state={state} countsLong />
      {children}
      {state.letters !== undefined && <LettersToRead letters={state.letters} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-disabled={isPending}>
          {isPending ? 'One moment…' : state.theirs === undefined ? own : 'Keep mine'}
        </Button>
        {state.theirs !== undefined && (
          <Button variant="secondary" name="intent" value="theirs">
            Take theirs
          </Button>
        )}
        <KeepAsDraft />
        <p role="status" className="text-small text-ink-soft">
          {said}
        </p>
      </div>
    </form>
  );
}
