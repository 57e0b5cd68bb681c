import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { PortalDoorway } from '#components/portal/sign-in/portal-doorway.tsx';
import { SignInProblem } from '#components/portal/sign-in/sign-in-problem.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { findSignedInStaff } from '#lib/auth/portal-page.ts';
import { signInTarget } from '#lib/auth/sign-in-target.ts';
import { env } from '#lib/env.ts';
import type { SessionEnd } from '#lib/errors.ts';
import { institution } from '#lib/institution.ts';
import { idleMinutes } from '#lib/session-times.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { target, error, kept, ended } = await searchParams;
  const onward = signInTarget(typeof target === 'string' ? target : '', env().PUBLIC_URL);
  const found = await findSignedInStaff();
  if (found.viewer !== undefined) redirect(onward as Route);
  const end = found.end ?? (ended === undefined ? undefined : 'idle');
  return (
    <PortalDoorway>
      {error !== undefined && <SignInProblem error={String(error)} />}
      <PageHeading
        lead={`For the staff of the ${institution.university.name} who read and answer disclosures.`}
      >
        Sign in to the portal
      </PageHeading>
      {kept !== undefined && (
        <p role="status" className="mb-6 max-w-prose font-semibold">
          You were signed out. What you were writing is kept: sign in, and it is in its form again.
        </p>
      )}
      {end !== undefined && (
        <p role="status" className="mb-6 max-w-prose font-semibold">
          {endInWords[end]}
        </p>
      )}
      <form method="post" action="/api/auth/begin">
        <input type="hidden" name="target" value={onward} />
        <Button>Sign in with your university account</Button>
      </form>
      <p className="mt-4 text-ink-soft">
        {`You stay signed in for eight hours at most, and for ${idleMinutes} minutes in which you do nothing. Sign out sooner on a computer that others use.`}
      </p>
      <p className="mt-2 text-ink-soft">
        You are signed in in one place at a time: signing in here signs you out in every other
        browser and on every other device. What you were writing there is kept.
      </p>
      <div className="prose mt-10 border-t border-line pt-6">
        <h2 className="text-heading-3">Did you come to tell us something?</h2>
        <p>
          You never need to sign in for that. <a href="/">Go to {institution.service.name}</a>.
        </p>
      </div>
    </PortalDoorway>
  );
}

const endInWords: Readonly<Record<SessionEnd, string>> = {
  idle: `You were signed out, as nothing happened for ${idleMinutes} minutes. What you were writing is kept.`,
  elsewhere:
    'You were signed out here, as you signed in, or out, in another browser or on another device. What you were writing is kept. If that was not you, tell your IT service at once.',
};
