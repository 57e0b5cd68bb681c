'use client';

import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/forms/form-fields.tsx';
import { freshForm } from '#components/forms/form-state.ts';
import { useStartIn } from '#components/forms/kept/use-start-in.ts';
import { Button } from '#components/ui/button.tsx';
import type { FindState } from './find-state.ts';
import { FoundCases } from './found-cases.tsx';

export interface FindFormProps {
  readonly action: (state: FindState, form: FormData) => Promise<FindState>;
  readonly fields: FormFieldsProps['fields'];
}

/** One line to look for somebody, and who was found below it. */
export function FindForm({ action, fields }: FindFormProps) {
  const [state, submit, isPending] = useActionState<FindState, FormData>(action, freshForm);
  const place = useRef<HTMLDivElement>(null);
  useStartIn(place, 'words');
  // Where script runs the page stays: the focus has to be brought to what came.
  useEffect(() => {
    if (state.attempt === 0) return;
    place.current?.querySelector<HTMLElement>('[role="alert"], [data-found]')?.focus();
  }, [state.attempt]);
  return (
    <div ref={place}>
      <form
        action={submit}
        noValidate
        autoComplete="off"
        key={state.attempt}
        className="max-w-prose"
      >
        <ErrorSummary state={state} />
        <FormFields fields={fields} state={state} />
        <Button aria-disabled={isPending}>{isPending ? 'Looking…' : 'Find'}</Button>
      </form>
      {state.cases !== undefined && <FoundCases cases={state.cases} />}
    </div>
  );
}
