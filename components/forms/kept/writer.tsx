'use client';

import { createContext, Fragment, type ReactNode, useContext, useState } from 'react';
import { type FormState, textOf } from '../form-state.ts';

const WriterContext = createContext({ sealed: '', mark: '' });

/** What a page on which somebody writes was drawn with. */
export interface DrawnWriter {
  /** Says, sealed, for whom this page was made, and which form is on it. */
  readonly sealed: string;
  /** Under what it keeps a draft. */
  readonly mark: string;
  /** The draft that is in its form. */
  readonly draft?: string | undefined;
}

export interface WriterProps extends DrawnWriter {
  readonly children: ReactNode;
}

/**
 * What is written in the forms within is kept for the person for whom the page was made. Where the page is drawn once more while it stays, it
 * goes on as it was; with another draft, or none, as after one was discarded, its forms begin again.
 */
export function Writer({ children, ...given }: WriterProps) {
  // Every page is first drawn with the same key: without script React finds the form to which an answer belongs by the keys above it, and
  // another tab may have kept a draft since the form was drawn.
  const [{ drawn, times }, setDrawn] = useState({ drawn: given, times: 0 });
  const isOther = given.draft !== drawn.draft && given.draft !== drawn.mark;
  if (isOther) setDrawn({ drawn: given, times: times + 1 });
  return (
    <WriterContext value={drawn}>
      <Fragment key={times}>{children}</Fragment>
    </WriterContext>
  );
}

/**
 * Goes out with what is written: see `Writer`.
 * @param state of the form: one that came back without script is still of the page on which it was written
 */
export function WriterField({ state }: { readonly state?: FormState }) {
  const { sealed } = useContext(WriterContext);
  const own = state === undefined ? '' : textOf(state.values, 'writer');
  const value = own === '' || state?.attempt === 0 ? sealed : own;
  return value === '' ? null : <input type="hidden" name="writer" value={value} />;
}

/**
 * What is said of a draft that is in the form; nothing where this very page keeps it, which is what is being written on it now: the page may
 * be drawn once more meanwhile.
 */
export function OfEarlierDraft({
  draft,
  children,
}: {
  readonly draft: string;
  readonly children: ReactNode;
}) {
  const { mark } = useContext(WriterContext);
  return draft === mark ? null : children;
}
