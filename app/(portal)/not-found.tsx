import type { Metadata } from 'next';
import { PortalDoorway } from '#components/portal/sign-in/portal-doorway.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Not found' };

/** The same for what is not there and for what this person may not know of. */
export default function PortalNotFound() {
  return (
    <PortalDoorway>
      <PageHeading lead="It may not exist, or it may not be yours to see.">
        There is nothing here for you
      </PageHeading>
      <p className="mb-6">
        Check the reference. If a colleague sent you here, ask them, or the lead of your team.
      </p>
      <LinkButton href={workPaths.home}>Go to your part of the portal</LinkButton>
    </PortalDoorway>
  );
}
