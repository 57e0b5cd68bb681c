import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PortalDoorway } from '#components/portal/sign-in/portal-doorway.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { findSignedInStaff } from '#lib/auth/portal-page.ts';
import { sessionPaths, workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Signed out' };

export default async function SignedOutPage({ searchParams }: PageProps<'/signed-out'>) {
  const { only } = await searchParams;
  // Where the store could not be reached, it is not asked again.
  if (only !== 'browser' && (await findSignedInStaff()).viewer !== undefined)
    redirect(workPaths.home);
  return (
    <PortalDoorway>
      <PageHeading lead="Your session in this portal has ended.">You are signed out</PageHeading>
      {only === 'browser' ? (
        <Notice tone="care" title="Only this browser is signed out">
          <p>
            Something on our side did not answer. If you are signed in on another device, that
            session lasts until you sign out there or it runs out. Your university sign-in may still
            be open too: on a computer that others use, close every window of the browser.
          </p>
        </Notice>
      ) : only === 'here' ? (
        <Notice tone="care" title="Your university sign-in may still be open">
          <p>
            It could not be ended from here. On a computer that others use, sign out of your
            university account as well, or close every window of the browser.
          </p>
        </Notice>
      ) : (
        <p>
          If you were asked whether to sign out of your university account too and chose to stay,
          that sign-in is still open.
        </p>
      )}
      <p className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={sessionPaths.signIn}>Sign in again</LinkButton>
        <LinkButton href="/" variant="secondary">
          Go to the public site
        </LinkButton>
      </p>
    </PortalDoorway>
  );
}
