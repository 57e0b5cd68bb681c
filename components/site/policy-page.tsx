import type { Edition } from '#lib/content/edition.ts';
import { EditionNote } from './edition-note.tsx';
import { SectionedPage } from './sectioned-page.tsx';
import { VersionList } from './version-list.tsx';

export interface PolicyPageProps {
  readonly lead: string;
  readonly edition: Edition;
}

/** A policy as it is now, with its version and date, and the way to its earlier versions. */
export function PolicyPage({ lead, edition }: PolicyPageProps) {
  return (
    <SectionedPage
      title={edition.title}
      lead={lead}
      note={<EditionNote {...edition} />}
      sections={edition.sections}
    >
      <VersionList policy={edition.policy} />
    </SectionedPage>
  );
}
