'use client';

import { LinkButton } from '#components/ui/button.tsx';
import { workPaths } from '#lib/paths.ts';

/** Shown in place of a portal page that failed. It says nothing of what went wrong inside. */
export default function PortalErrorPage() {
  return (
    <main className="mx-auto w-full max-w-site px-4 pt-12 sm:px-6">
      <title>Something went wrong</title>
      <div className="prose max-w-prose">
        <h1 className="text-heading-1">Sorry, this page did not open</h1>
        <p className="text-lead">
          The fault is ours. If you were changing something, look whether it was done before you do
          it again.
        </p>
        <p>
          Try again in a few minutes. If it keeps happening, tell your system administrator which
          page it was and when.
        </p>
        <p>
          <LinkButton href={workPaths.home}>Go to your part of the portal</LinkButton>
        </p>
      </div>
    </main>
  );
}
