import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignOutButton } from '#components/portal/frame/sign-out-button.tsx';
import { PortalDoorway } from '#components/portal/sign-in/portal-doorway.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { findSignedInStaff } from '#lib/auth/portal-page.ts';
import { institution } from '#lib/institution.ts';
import { workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Not for this account' };

export default async function NotStaffPage() {
  if ((await findSignedInStaff()).viewer !== undefined) redirect(workPaths.home);
  return (
    <PortalDoorway>
      <PageHeading lead="Your university account works. It has no staff record in this portal, so nothing was opened.">
        This account is not on record here
      </PageHeading>
      <div className="prose">
        <p>
          If you work with disclosures, ask the system administrator of {institution.service.name}{' '}
          to add you or to check your record. Then sign in again.
        </p>
        <p>If you share this computer, or want to use another account, sign out first.</p>
      </div>
      <div className="mt-6">
        <SignOutButton variant="primary">Sign out of your university account</SignOutButton>
      </div>
      <div className="prose mt-10 border-t border-line pt-6">
        <h2 className="text-heading-3">Did you come to tell us something?</h2>
        <p>
          You never need to sign in for that. <a href="/">Go to {institution.service.name}</a>.
        </p>
      </div>
    </PortalDoorway>
  );
}
