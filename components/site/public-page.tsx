import type { ReactNode } from 'react';
import { SafetyBar } from './safety-bar.tsx';
import { SiteFooter } from './site-footer.tsx';
import { type PublicPath, SiteHeader } from './site-header.tsx';
import { SkipLinks } from './skip-links.tsx';
import { writtenOnce } from './written-once.tsx';

export interface PublicPageProps {
  readonly current?: PublicPath;
  readonly children: ReactNode;
}

interface Frame {
  readonly header: ReactNode;
  readonly footer: ReactNode;
}

const frames = new Map<PublicPath | undefined, Frame>();

/** One for each page that its links can be on. */
function frameOf(current: PublicPath | undefined): Frame {
  const frame = frames.get(current) ?? {
    header: writtenOnce(<SiteHeader current={current} />),
    footer: writtenOnce(<SiteFooter current={current} />),
  };
  frames.set(current, frame);
  return frame;
}

/** The frame of a public page that is there to be read. */
export function PublicPage({ current, children }: PublicPageProps) {
  const { header, footer } = frameOf(current);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks />
      <SafetyBar />
      {header}
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
