import { useCallback, useRef } from 'react';
import type { FormState } from '#components/forms/form-state.ts';
import {
  type AskedOn,
  openIn,
  openInWords,
  type SectionOfAssessment,
  sectionsOfAssessment,
} from '#lib/casework/assessment/sections.ts';
import { sectionId } from './section.tsx';
import { useFormFacts } from './use-form-facts.ts';

const sections = Object.entries(sectionsOfAssessment).flatMap(([section, title]) =>
  isSection(section) ? [{ section, title }] : [],
);

/** The sections of an assessment, each with how many of its questions are still open. */
export function SectionList({
  state,
  asked,
}: {
  readonly state: FormState;
  readonly asked: AskedOn;
}) {
  const { isUnder18, toolHeight, before, isIntakeRed } = asked;
  const place = useRef<HTMLElement>(null);
  const open = useFormFacts(
    place,
    state.values,
    useCallback(
      (held) => openIn(held, { isUnder18, toolHeight, before, isIntakeRed }),
      [isUnder18, toolHeight, before, isIntakeRed],
    ),
  );
  return (
    <nav ref={place} aria-label="Sections" className="assessment-sections no-print">
      <ul>
        {sections.map(({ section, title }) => (
          <li key={section}>
            <a href={`#${sectionId(section)}`}>{title}</a>
            <span className="text-ink-soft"> {openInWords(open[section])}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isSection(text: string): text is SectionOfAssessment {
  return Object.hasOwn(sectionsOfAssessment, text);
}
