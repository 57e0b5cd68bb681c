import type { ReactNode } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { SafetyBar } from './safety-bar.tsx';
import { SiteFooter } from './site-footer.tsx';
import { type PublicPath, SiteHeader } from './site-header.tsx';
import { writtenOnce } from './written-once.tsx';

export interface PublicPageProps {
  readonly current?: PublicPath;
  readonly children: ReactNode;
}

const footer = writtenOnce(<SiteFooter />);
const headers = new Map<PublicPath | undefined, ReactNode>();

/** One for each page that its links can be on. */
function headerOn(current: PublicPath | undefined): ReactNode {
  const header = headers.get(current) ?? writtenOnce(<SiteHeader current={current} />);
  headers.set(current, header);
  return header;
}

/** The frame of a public page that is there to be read. */
export function PublicPage({ current, children }: PublicPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink target="main" />
      <SafetyBar />
      {headerOn(current)}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-site grow px-4 pt-6 sm:px-6 sm:pt-10"
      >
        {children}
      </main>
      {footer}
    </div>
  );
}
