import { LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { workPaths } from '#lib/paths.ts';
import { PortalDoorway } from './portal-doorway.tsx';

/** The same for what is not there and for what this person may not know of. */
export function NothingHere() {
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
