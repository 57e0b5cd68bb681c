import { PageHeading } from '#components/ui/page-heading.tsx';
import { needs } from '#lib/content/directory.ts';
import { guides } from '#lib/content/support.ts';
import { Contents } from './contents.tsx';
import { EmergencyPanel } from './emergency-panel.tsx';
import { GuideSection } from './guide-section.tsx';
import { NeedSection } from './need-section.tsx';
import { WaysSideBySide } from './ways-side-by-side.tsx';

const yourOptions = { id: 'your-options', title: 'Your options, side by side' };

/** People to turn to, by need, and the guides. Filtered by links within the page: a need never enters an address. */
export function Support() {
  return (
    <>
      <PageHeading lead="You do not have to tell us anything to use what is here.">
        Support
      </PageHeading>
      <EmergencyPanel />
      <div className="card mt-8 grid gap-x-10 gap-y-6 p-5 sm:p-6 md:grid-cols-2">
        <Contents
          label="Find someone to talk to"
          entries={needs.map(({ id, title }) => ({ id: `need-${id}`, title }))}
        />
        <Contents label="Read a guide" entries={[...guides, yourOptions]} />
      </div>

      {needs.map((need) => (
        <NeedSection key={need.id} {...need} />
      ))}
      {guides.map((guide) => (
        <GuideSection key={guide.id} {...guide} />
      ))}
      <WaysSideBySide {...yourOptions} />
    </>
  );
}
