import type { ReactNode } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { SafetyBar } from './safety-bar.tsx';
import { SiteFooter } from './site-footer.tsx';
import { type PublicPath, SiteHeader } from './site-header.tsx';

export interface PublicPageProps {
  readonly current?: PublicPath;
  readonly children: ReactNode;
}

/** The frame of a public page that is there to be read. */
export function PublicPage({ current, children }: PublicPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {/* The page is seen when all of it has come, and so nothing moves while it comes. */}
      <link rel="expect" href="#page-end" blocking="render" />
      <SkipLink href="#main">Skip to the main part</SkipLink>
      <SafetyBar />
      <SiteHeader current={current} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-site grow px-4 pt-6 sm:px-6 sm:pt-10"
      >
        {children}
      </main>
      <SiteFooter current={current} />
    </div>
  );
}
