import type { ReactNode } from 'react';
import { FormField } from '#components/forms/form-fields.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import type { SectionNumber, SectionState } from '#lib/casework/meeting/sections.ts';
import type { DrawnField } from '#lib/forms/field.ts';

export interface SectionProps {
  readonly number: SectionNumber;
  readonly title: string;
  /** What is said or thought of before it. */
  readonly words?: string | undefined;
  readonly became: SectionState;
  /** The tick by which it is skipped. */
  readonly skip: DrawnField | undefined;
  readonly state: FormState;
  readonly children: ReactNode;
}

const names: Readonly<Record<SectionState, string>> = {
  open: 'open',
  done: 'done',
  skipped: 'skipped, at their wish',
};

/** A section of an appointment: its number is the key that leads to it. Open is no fault, and is not shown as one. */
export function Section({ number, title, words, became, skip, state, children }: SectionProps) {
  const id = `section-${number}`;
  return (
    <section aria-labelledby={id} className="mb-6 border-t border-line pt-3">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} tabIndex={-1} className="scroll-mt-28 text-heading-3 focus:outline-none">
          <span className="tabular-nums">{number}</span> {title}
        </h2>
        <p className="text-small text-ink-soft">{names[became]}</p>
      </div>
      {words !== undefined && <p className="mb-3 max-w-prose text-ink-soft">{words}</p>}
      {children}
      {skip !== undefined && (
        <div className="no-print">
          <FormField name={`skipped-${number}`} field={skip} state={state} />
        </div>
      )}
    </section>
  );
}
