'use client';

import type { ReactNode } from 'react';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FormFields, type FormFieldsProps } from '#components/forms/form-fields.tsx';
import type { Changed, FormAction, FormState } from '#components/forms/form-state.ts';
import { KeepAsDraft } from '#components/forms/kept/keep-as-draft.tsx';
import { useKeptForm } from '#components/forms/kept/use-kept-form.ts';
import { useStartIn } from '#components/forms/kept/use-start-in.ts';
import { WriterField } from '#components/forms/kept/writer.tsx';
import { Button } from '#components/ui/button.tsx';
import { firstFieldOf } from '#lib/forms/first-field.ts';
import { caseKeptPath, casePath } from '#lib/paths.ts';
import { LettersToRead } from './letters-to-read.tsx';
import { PressButtons } from './press-buttons.tsx';
import { ReviewColumns } from './review-columns.tsx';
import { useWayBack } from './use-way-back.ts';
import { verbTitleId } from './verb-title.ts';

export interface VerbFormProps {
  readonly action: FormAction;
  readonly reference: string;
  /** What the button says, where no field of the form is the press that sends it. */
  readonly save?: string;
  /** What it says once what the form does was read: left out where an email is sent with it. */
  readonly confirm?: string | undefined;
  readonly fields: FormFieldsProps['fields'];
  /** What the form holds when it opens. */
  readonly values: FormState['values'];
  /** What somebody else has saved of the same since the person began to write. */
  readonly changed?: Changed | undefined;
  /** The field in which somebody begins, where a keyboard is at hand; the first where it is left out. */
  readonly startAt?: string | undefined;
  /** What stands above everything, once the form came back. */
  readonly drawAbove?: (state: FormState) => ReactNode;
  /** Draws the fields, where they do not stand one below the other. */
  readonly drawFields?: (state: FormState) => ReactNode;
  /** What is read before the button is pressed, above it. */
  readonly children?: ReactNode;
}

/** The form of a verb on a case: nothing typed in it is lost, Ctrl+Enter saves or goes to the ways to save, and Escape keeps it and goes back to the case. */
export function VerbForm({
  action,
  reference,
  save = 'Save',
  confirm = `${save}, and send it`,
  fields,
  values,
  changed,
  startAt,
  drawAbove,
  drawFields,
  children,
}: VerbFormProps) {
  const { state, isPending, said, form, props, keepAndTell } = useKeptForm(action, values, changed);
  useWayBack(keepAndTell, { to: casePath(reference), kept: caseKeptPath(reference) });
  useStartIn(form, startAt ?? firstFieldOf(fields));
  const isToRead = state.letters !== undefined || state.review !== undefined;
  const ownWords = isToRead ? confirm : save;
  const words = state.theirs === undefined ? ownWords : 'Keep mine';
  const pressed = Object.keys(fields).find((name) => fields[name]?.kind === 'press');
  return (
    <form
      key={state.attempt}
      {...props}
      // It is said as the focus comes into it, past all that stands above.
      aria-labelledby={verbTitleId}
      className={drawFields === undefined ? 'max-w-prose' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Else the same press would go on to the button that gets the focus.
        event.preventDefault();
        // Where a press is an answer too, it is for the person to choose which.
        if (pressed === undefined) form.current?.requestSubmit();
        else form.current?.querySelector<HTMLElement>(`#${pressed}`)?.focus();
      }}
    >
      {pressed !== undefined && <NoPressByEnter />}
      <input type="hidden" name="reference" value={reference} />
      <WriterField state={state} />
      {state.attempt > 0 && drawAbove?.(state)}
      <ErrorSummary state={state} />
      {drawFields === undefined ? (
        <FormFields fields={fields} state={state} countsLong />
      ) : (
        drawFields(state)
      )}
      {children}
      {state.letters !== undefined && <LettersToRead letters={state.letters} />}
      {state.review !== undefined && <ReviewColumns columns={state.review} />}
      <div
        // A long form has its buttons, and that what is written is kept, in sight.
        className={`flex flex-wrap items-center gap-3 ${drawFields === undefined ? '' : 'form-foot'}`}
      >
        {pressed === undefined ? (
          <Button aria-disabled={isPending}>{isPending ? 'Saving…' : words}</Button>
        ) : (
          <PressButtons name={pressed} field={fields[pressed]} error={state.errors[pressed]} />
        )}
        {state.theirs !== undefined && (
          <Button variant="secondary" name="intent" value="theirs">
            Take theirs
          </Button>
        )}
        {Object.values(fields).some(({ kind }) => kind !== 'hidden') && <KeepAsDraft />}
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
