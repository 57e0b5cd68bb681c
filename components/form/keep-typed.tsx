'use client';

import { catchError } from 'next/error';
import { type ReactNode, type RefObject, type SubmitEvent, useRef } from 'react';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { type FieldValues, type FormState, freshForm } from './form-state.ts';

/** What a form is given so that what is typed in it is kept. */
export interface Kept {
  /** The state that it begins with. */
  readonly begin: FormState;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

type DrawForm = (kept: Kept) => ReactNode;

export interface KeepTypedProps {
  readonly begin?: FormState;
  readonly children: DrawForm;
}

interface GuardProps {
  readonly draw: DrawForm;
  readonly typed: RefObject<FieldValues>;
  readonly attempt: number;
}

/** Where a form could not be sent, it is drawn again with what was in it. */
const Guard = catchError(({ draw, typed, attempt }: GuardProps) => (
  <KeepTyped
    begin={{
      values: typed.current,
      errors: {},
      failure: sendingTrouble.notReached,
      attempt: attempt + 1,
    }}
  >
    {draw}
  </KeepTyped>
));

/**
 * Keeps what was typed when the connection breaks while a form is on its way. Without this, the page that is shown for an
 * error would take the form's place. It is kept in the page's memory and nowhere else.
 */
export function KeepTyped({ begin = freshForm, children: draw }: KeepTypedProps) {
  const typed = useRef<FieldValues>(begin.values);
  return (
    <Guard draw={draw} typed={typed} attempt={begin.attempt}>
      {draw({
        begin,
        onSubmit: (event) => {
          typed.current = valuesOf(event.currentTarget);
        },
      })}
    </Guard>
  );
}

function valuesOf(form: HTMLFormElement): FieldValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('$')) continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
