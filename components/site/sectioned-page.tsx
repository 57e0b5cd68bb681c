import type { ReactNode } from 'react';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import type { PageSection } from '#lib/content/page-section.ts';
import { Contents } from './contents.tsx';

export interface SectionedPageProps {
  readonly title: string;
  readonly lead?: string;
  /** What stands between the heading and the contents. */
  readonly note?: ReactNode;
  readonly sections: readonly PageSection[];
  /** What stands after the sections. */
  readonly children?: ReactNode;
}

/** A page that is told in sections, each of which an address can point to. */
export function SectionedPage({ title, lead, note, sections, children }: SectionedPageProps) {
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      {note}
      <div className="card no-print mt-8 max-w-prose p-5 sm:p-6">
        <Contents entries={sections} />
      </div>
      {sections.map((section) => (
        <SectionOfPage key={section.id} {...section} />
      ))}
      {children}
    </>
  );
}

/** One such section. */
export function SectionOfPage({ id, title, body }: PageSection) {
  return (
    <TitledSection id={id} title={title}>
      <Prose content={body} />
    </TitledSection>
  );
}
