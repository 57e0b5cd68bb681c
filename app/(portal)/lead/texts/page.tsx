import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { TextList } from '#components/portal/texts/text-list.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { readTexts } from '#lib/data/texts/read-texts.ts';
import { textsPath, workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Texts' };

export default async function TextsPage() {
  const { visit, shown } = await openPortalPage(textsPath, readTexts);
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.lead}
      back={{ href: workPaths.lead, label: 'Lead' }}
    >
      <h1 className="mb-2 text-heading-2">Texts</h1>
      <p className="mb-5 max-w-prose text-ink-soft">
        How emails and letters to people who got in touch begin and end, and what is said at the
        appointment. Both teams share these words. Names, times, places and how to answer stand in
        each email by themselves.
      </p>
      <TextList texts={shown} now={Temporal.Now.instant()} />
    </PortalFrame>
  );
}
