'use client';

import { createContext, Fragment, type ReactNode, useContext, useState } from 'react';

const WriterContext = createContext('');

export interface WriterProps {
  /** Says, sealed, for whom this page was made, and which form is on it. */
  readonly sealed: string;
  /** Whether the page has a draft: where that changes while the page stays, the forms within begin again, as after a draft was discarded. */
  readonly hasDraft?: boolean;
  readonly children: ReactNode;
}

/** What is written in the forms within is kept for the person for whom the page was made. */
export function Writer({ sealed, hasDraft = false, children }: WriterProps) {
  // Every page is first drawn with the same key: without script React finds the form to which an answer belongs by the keys above it, and
  // another tab may have kept a draft since the form was drawn.
  const [hadDraft] = useState(hasDraft);
  return (
    <WriterContext value={sealed}>
      <Fragment key={hasDraft === hadDraft ? 'as drawn' : 'begun again'}>{children}</Fragment>
    </WriterContext>
  );
}

/** Goes out with what is written: see `Writer`. */
export function WriterField() {
  const sealed = useContext(WriterContext);
  return sealed === '' ? null : <input type="hidden" name="writer" value={sealed} />;
}
