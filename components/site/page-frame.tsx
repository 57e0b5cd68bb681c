import type { ReactNode } from 'react';
import { BackLink } from '#components/ui/back-link.tsx';
import { Mark } from './mark.tsx';
import { SafetyBar } from './safety-bar.tsx';
import { SkipLinks } from './skip-links.tsx';

export interface PageFrameProps {
  /** Where one step back leads. */
  readonly back?: { readonly href: string; readonly label?: string } | undefined;
  readonly children: ReactNode;
}

/** The frame of a page on which something is asked: help and the way out, and nothing else to distract. */
export function PageFrame({ back, children }: PageFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks />
      <SafetyBar />
      <header className="mx-auto w-full max-w-site px-4 py-4 sm:px-6">
        <a href="/" className="inline-block rounded-small no-underline">
          <Mark />
        </a>
      </header>
      <div className="mx-auto w-full max-w-site grow px-4 sm:px-6">
        {back !== undefined && (
          <nav aria-label="Back" className="no-print">
            <BackLink href={back.href}>{back.label ?? 'Back'}</BackLink>
          </nav>
        )}
        <main id="main" tabIndex={-1} className="max-w-prose pt-4 sm:pt-6">
          {children}
        </main>
      </div>
      <footer className="page-end mx-auto mt-12 w-full max-w-site px-4 sm:px-6">
        <ul className="no-print flex flex-wrap gap-x-6 border-t border-line pt-2 text-small">
          <FooterLink href="/support">Support</FooterLink>
          <FooterLink href="/safety">Using this site safely</FooterLink>
          <FooterLink href="/privacy">Privacy</FooterLink>
          <FooterLink href="/security">How this site protects you</FooterLink>
          <FooterLink href="/accessibility">Accessibility</FooterLink>
        </ul>
      </footer>
    </div>
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
