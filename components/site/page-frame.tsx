import type { ReactNode } from 'react';
import { BackLink } from '#components/ui/back-link.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { EmergencyOnPaper } from './emergency-on-paper.tsx';
import { Mark } from './mark.tsx';
import { SafetyBar } from './safety-bar.tsx';
import { writtenOnce } from './written-once.tsx';

export interface PageFrameProps {
  /** Where one step back leads. */
  readonly back?: { readonly href: string; readonly label?: string } | undefined;
  /** As wide as a line that reads well, or as the site, for a page that lays out more than lines. The same on a phone. */
  readonly width?: 'prose' | 'site';
  readonly children: ReactNode;
}

const top = writtenOnce(<Top />);
const footer = writtenOnce(<Footer />);

/** The frame of a page on which something is asked: help and the way out, and nothing else to distract. */
export function PageFrame({ back, width = 'prose', children }: PageFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {top}
      <div className="mx-auto w-full max-w-site grow px-4 sm:px-6">
        {back !== undefined && (
          <nav aria-label="Back" className="no-print">
            <BackLink href={back.href}>{back.label ?? 'Back'}</BackLink>
          </nav>
        )}
        <main
          id="main"
          tabIndex={-1}
          className={`pt-4 sm:pt-6 ${width === 'prose' ? 'max-w-prose' : ''}`}
        >
          {children}
        </main>
      </div>
      {footer}
    </div>
  );
}

function Top() {
  return (
    <>
      <SkipLink href="#main">Skip to the main part</SkipLink>
      <SafetyBar />
      <header className="mx-auto w-full max-w-site px-4 py-4 sm:px-6">
        <a href="/" className="inline-block rounded-small no-underline">
          <Mark />
        </a>
      </header>
    </>
  );
}

function Footer() {
  return (
    <footer className="page-end mx-auto mt-12 w-full max-w-site px-4 sm:px-6">
      <EmergencyOnPaper />
      <ul className="no-print flex flex-wrap gap-x-6 border-t border-line pt-2 text-small">
        <FooterLink href="/support">Support</FooterLink>
        <FooterLink href="/safety">Using this site safely</FooterLink>
        <FooterLink href="/privacy">Privacy</FooterLink>
        <FooterLink href="/accessibility">Accessibility</FooterLink>
        <FooterLink href="/security">How this site protects you</FooterLink>
      </ul>
    </footer>
  );
}

function FooterLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  );
}
