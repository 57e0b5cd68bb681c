import type { ReactNode } from 'react';
import { Mark } from '#components/site/mark.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { workPaths } from '#lib/paths.ts';

/** The frame of the portal's pages for people who are not inside it: signing in, signed out, not staff. */
export function PortalDoorway({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink href="#main">Skip to the main part</SkipLink>
      <header className="mx-auto w-full max-w-site px-4 py-4 sm:px-6">
        <a
          href={workPaths.home}
          className="inline-flex flex-wrap items-center gap-x-4 gap-y-1 rounded-small no-underline"
        >
          <Mark />
          <span className="rounded-small bg-action px-2 py-0.5 text-small font-semibold text-on-action">
            Portal
          </span>
        </a>
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
