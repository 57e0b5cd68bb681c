import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import type { PageSection } from '#lib/content/page-section.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import {
  browserHelpNote,
  callInSilence,
  deleteVisits,
  leaveFast,
  privateWindow,
  safetySections,
} from '#lib/content/safety.ts';
import { BrowserHelpCards } from './browser-help-cards.tsx';
import { Contents } from './contents.tsx';
import { EmergencyPanel } from './emergency-panel.tsx';
import { SectionOfPage } from './sectioned-page.tsx';

const byBrowser = { id: 'by-browser', title: 'How to do it in your browser' };

const entries: readonly Pick<PageSection, 'id' | 'title'>[] = [
  callInSilence,
  leaveFast,
  privateWindow,
  deleteVisits,
  byBrowser,
  ...safetySections,
];

/** How to use the site where somebody else may see that you did. */
export function Safety() {
  const { title, description } = findablePage('/safety');
  return (
    <>
      <PageHeading lead={description}>{title}</PageHeading>
      <EmergencyPanel />
      <div className="card no-print mt-8 max-w-prose p-5 sm:p-6">
        <Contents entries={entries} />
      </div>
      <SectionOfPage {...callInSilence} />
      <SectionOfPage {...leaveFast} />
      <SectionOfPage {...privateWindow} />
      <SectionOfPage {...deleteVisits} />
      <TitledSection id={byBrowser.id} title={byBrowser.title} lead={browserHelpNote}>
        <BrowserHelpCards />
      </TitledSection>
      {safetySections.map((section) => (
        <SectionOfPage key={section.id} {...section} />
      ))}
    </>
  );
}
