import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { FindForm } from '#components/portal/people/find-form.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { findFields } from '#lib/casework/people/fields.ts';
import { openToWorking } from '#lib/data/people/working.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { workPaths } from '#lib/paths.ts';
import { find } from './actions.ts';

export const metadata: Metadata = { title: 'Find' };

export default async function FindPage() {
  const { visit } = await openPortalPage(workPaths.find, openToWorking);
  return (
    <PortalFrame visit={visit} current={workPaths.find}>
      <PageHeading lead="Only among the cases that you may read. Parts of words find nobody, and neither does a name that too many have: add another part of it.">
        Find
      </PageHeading>
      <FindForm action={find} fields={drawnFields(findFields)} />
    </PortalFrame>
  );
}
