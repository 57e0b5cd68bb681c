import { redirect } from 'next/navigation';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { can } from '#lib/casework/access/policy.ts';
import { workPaths } from '#lib/paths.ts';

/** Leads each role to its own first page. */
export default async function PortalPage() {
  const { visit } = await openPortalPage(workPaths.home, () => undefined);
  if (can.openCaseQueue(visit.viewer)) redirect(workPaths.myDay);
  if (can.readAnonymousDisclosures(visit.viewer)) redirect(workPaths.anonymous);
  return (
    <PortalFrame visit={visit}>
      <PageHeading lead="You are signed in, and your staff record is in order.">
        Nothing here for your role yet
      </PageHeading>
      <p className="max-w-prose">
        The portal has no page for your role so far. If you think that your role is not right, ask
        the system administrator.
      </p>
    </PortalFrame>
  );
}
