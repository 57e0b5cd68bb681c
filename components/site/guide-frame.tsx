import type { ReactNode } from 'react';
import { BackLink } from '#components/ui/back-link.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { type GuideOutline, guideOutlines } from '#lib/content/support.ts';
import { GuideCards } from './guide-cards.tsx';

export interface GuideFrameProps {
  readonly guide: GuideOutline;
  readonly children: ReactNode;
}

/** What every guide's page has around the guide: the way back, its name, and the other guides. */
export function GuideFrame({ guide, children }: GuideFrameProps) {
  return (
    <>
      <nav aria-label="Back" className="no-print">
        <BackLink href="/support">Support</BackLink>
      </nav>
      <div className="pt-2 sm:pt-4">
        <PageHeading lead={guide.lead}>{guide.title}</PageHeading>
      </div>
      {children}
      <div className="no-print">
        <TitledSection id="more-guides" title="More guides">
          <GuideCards guides={guideOutlines.filter(({ id }) => id !== guide.id)} />
        </TitledSection>
      </div>
    </>
  );
}
