'use client';

import { createContext, type ReactNode, useContext } from 'react';

const WriterContext = createContext('');

export interface WriterProps {
  /** Says, sealed, for whom this page was made, and which form is on it. */
  readonly sealed: string;
  readonly children: ReactNode;
}

/** What is written in the forms within is kept for the person for whom the page was made. */
export function Writer({ sealed, children }: WriterProps) {
  return <WriterContext value={sealed}>{children}</WriterContext>;
}

/** Goes out with what is written: see `Writer`. */
export function WriterField() {
  const sealed = useContext(WriterContext);
  return sealed === '' ? null : <input type="hidden" name="writer" value={sealed} />;
}
