import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { needs } from '#lib/content/directory.ts';
import { directoryWords } from '#lib/content/directory-words.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import { guideOutlines } from '#lib/content/support.ts';
import { Contents } from './contents.tsx';
import { EmergencyPanel } from './emergency-panel.tsx';
import { GuideCards } from './guide-cards.tsx';
import { NeedFilter } from './need-filter.tsx';
import { NeedSection } from './need-section.tsx';

const guides = { id: 'guides', title: directoryWords.guides };

/** People to turn to, by need, and the way to the guides. A need never enters an address. */
export function Support() {
  return (
    <>
      <PageHeading lead={directoryWords.lead}>{findablePage('/support').title}</PageHeading>
      <EmergencyPanel />
      <div className="directory">
        <p className="no-print mt-8">
          <a href={`#${guides.id}`} className="inline-flex min-h-11 items-center">
            {directoryWords.toGuides}
          </a>
        </p>
        <div className="mt-4">
          <NeedFilter />
        </div>
        <div className="need-links card mt-4 p-5 sm:p-6">
          <Contents
            label={directoryWords.needs}
            entries={needs.map(({ id, title }) => ({ id: `need-${id}`, title }))}
          />
        </div>
        {needs.map((need) => (
          <NeedSection key={need.id} {...need} />
        ))}
      </div>
      <p className="mt-8 max-w-prose text-small text-ink-soft">{directoryWords.checkedNote}</p>
      <TitledSection {...guides}>
        <GuideCards guides={guideOutlines} anchored />
      </TitledSection>
    </>
  );
}
