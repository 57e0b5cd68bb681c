import type { FindablePath } from '#lib/content/public-pages.ts';
import { Mark } from './mark.tsx';

/** The pages that the header leads to. */
const destinations = [
  { href: '/disclose', label: 'Tell us' },
  { href: '/support', label: 'Get support' },
  { href: '/faq', label: 'Questions' },
] as const;

/** A page that header and footer may lead to. */
export type PublicPath = FindablePath | '/disclose';

export interface SiteHeaderProps {
  /** The page on which the header stands, so that its link says so. */
  readonly current?: PublicPath | undefined;
}

/** Name of the service and the ways through it. */
export function SiteHeader({ current }: SiteHeaderProps) {
  return (
    <header className="mx-auto flex w-full max-w-site flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-4 sm:px-6">
      <a href="/" className="rounded-small no-underline" aria-current={isCurrent('/', current)}>
        <Mark />
      </a>
      <nav aria-label="This site" className="no-print -mx-2 max-sm:-mt-1">
        <ul className="flex flex-wrap gap-x-2">
          {destinations.map(({ href, label }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={isCurrent(href, current)}
                className="inline-flex min-h-11 items-center px-2 no-underline hover:underline aria-[current=page]:font-semibold aria-[current=page]:underline aria-[current=page]:decoration-2"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function isCurrent(href: PublicPath, current: PublicPath | undefined): 'page' | undefined {
  return href === current ? 'page' : undefined;
}
