import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { longDate } from '#lib/content/long-date.ts';
import type { PolicyVersion } from '#lib/content/policy-version.ts';
import type { PolicySection } from '#lib/content/privacy.ts';
import { Contents } from './contents.tsx';

export interface PolicyPageProps {
  readonly title: string;
  readonly lead: string;
  readonly edition: PolicyVersion;
  readonly sections: readonly PolicySection[];
}

/** A policy in sections that can each be pointed to, with its version and date. */
export function PolicyPage({ title, lead, edition, sections }: PolicyPageProps) {
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      <Edition {...edition} />
      <div className="card mt-8 max-w-prose p-5 sm:p-6">
        <Contents entries={sections} />
      </div>
      {sections.map(({ id, title: heading, body }) => (
        <TitledSection key={id} id={id} title={heading}>
          <Prose content={body} />
        </TitledSection>
      ))}
    </>
  );
}

/** Which edition of a page this is, and from when. */
export function Edition({ version, updatedOn }: PolicyVersion) {
  return (
    <p className="text-small text-ink-soft">
      Version {version}. Last changed <time dateTime={updatedOn}>{longDate(updatedOn)}</time>.
    </p>
  );
}
