import type { ReactNode } from 'react';
import {
  type SectionOfAssessment,
  sectionsOfAssessment,
} from '#lib/casework/assessment/sections.ts';

/** @returns where a section begins on the page */
export function sectionId(section: SectionOfAssessment): string {
  return `section-${section}`;
}

export interface SectionProps {
  readonly section: SectionOfAssessment;
  readonly children: ReactNode;
}

/** A section of an assessment, under its heading. */
export function Section({ section, children }: SectionProps) {
  const id = sectionId(section);
  return (
    <section aria-labelledby={id} className="mb-8 border-t border-line pt-4">
      <h2 id={id} tabIndex={-1} className="mb-3 scroll-mt-28 text-heading-3 focus:outline-none">
        {sectionsOfAssessment[section]}
      </h2>
      {children}
    </section>
  );
}
