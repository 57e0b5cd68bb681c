import type { ReactNode } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { institution } from '#lib/institution.ts';
import { ExitCover, ExitLink } from './exit-link.tsx';
import { ExitSaid } from './exit-presses.tsx';
import { writtenOnce } from './written-once.tsx';

const { emergencyServices, security, securityName, securityShortName, safetyApp } =
  institution.emergency;

const help = writtenOnce(<HelpLinks />);
const exit = writtenOnce(
  <>
    <ExitLink />
    <ExitSaid />
    <template className="exit-cover-kept">
      <ExitCover />
    </template>
  </>,
);

/** Emergency help, one tap away, and the way out. The first thing on every public page. */
export function SafetyBar() {
  return (
    <nav aria-label="Emergency help and exit" className="safety-bar">
      <SkipLink href="/leave">Leave now</SkipLink>
      <div className="mx-auto flex w-full max-w-site items-center justify-between gap-x-6 px-2 sm:px-4 md:py-1.5">
        {help}
        {exit}
      </div>
    </nav>
  );
}

function HelpLinks() {
  return (
    <ul className="flex min-w-0 grow flex-wrap items-stretch justify-between gap-x-1 sm:justify-start sm:gap-x-3">
      <li>
        <BarLink href={`tel:${emergencyServices.tel}`}>
          <span className="sr-only">Danger now: call </span>
          <PhoneIcon />
          {emergencyServices.display}
        </BarLink>
      </li>
      <li>
        <BarLink href={`tel:${security.tel}`}>
          <PhoneIcon />
          <span className="max-md:hidden">{securityName}</span>
          <span className="md:hidden">{securityShortName}</span>
          <span className="font-normal max-md:sr-only">{security.display}</span>
        </BarLink>
      </li>
      <li>
        <BarLink href="/support#safety-app">
          {safetyApp.name}
          <span className="max-md:sr-only"> app</span>
        </BarLink>
      </li>
    </ul>
  );
}

function BarLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      href={href}
      className="flex min-h-[max(48px,1.75rem)] items-center gap-1.5 rounded-small px-2 text-small font-semibold text-on-night no-underline hover:underline"
    >
      {children}
    </a>
  );
}

function PhoneIcon() {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 fill-lamp"
    >
      <path d="M3.2 1.2 5.6.7l1.5 3.6-1.6 1.4a9 9 0 0 0 4.8 4.8l1.4-1.6 3.6 1.5-.5 2.4c-.2.9-1 1.5-1.9 1.4A12.4 12.4 0 0 1 1.8 3.1c-.1-.9.5-1.7 1.4-1.9Z" />
    </svg>
  );
}
