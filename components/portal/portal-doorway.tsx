import type { ReactNode } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { PortalSign } from './portal-sign.tsx';

/** The frame of the portal's pages for people who are not inside it: signing in, signed out, not staff. */
export function PortalDoorway({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink href="#main">Skip to the main part</SkipLink>
      <header className="mx-auto w-full max-w-site px-4 py-4 sm:px-6">
        <PortalSign />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-site grow px-4 pt-4 pb-16 sm:px-6 sm:pt-8"
      >
        <div className="max-w-prose">{children}</div>
      </main>
    </>
  );
}
