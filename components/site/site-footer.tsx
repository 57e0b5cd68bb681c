import { guideOutlines } from '#lib/content/support.ts';
import { institution } from '#lib/institution.ts';
import { EmergencyOnPaper } from './emergency-on-paper.tsx';
import type { PublicPath } from './site-header.tsx';

interface Destination {
  readonly href: PublicPath;
  readonly label: string;
}

const help: readonly Destination[] = [
  { href: '/support', label: 'People who can help' },
  ...guideOutlines.map(({ id, title }) => ({ href: `/support/${id}` as const, label: title })),
  { href: '/faq', label: 'Questions and answers' },
];

const aboutTheSite: readonly Destination[] = [
  { href: '/safety', label: 'Stay safe on this site' },
  { href: '/security', label: 'How this site protects you' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/about', label: 'Who we are' },
];

const { university, service, teams } = institution;

export interface SiteFooterProps {
  /** The page on which the footer stands, so that its link says so. */
  readonly current?: PublicPath | undefined;
}

/** Who is behind the service, and every page of it. */
export function SiteFooter({ current }: SiteFooterProps) {
  return (
    <footer
      id="page-end"
      className="page-end mt-16 bg-night print:mt-6 print:bg-transparent text-on-night [--color-focus-inner:var(--color-night)] [--color-focus-outer:var(--color-on-night)]"
    >
      <div className="mx-auto grid max-w-site gap-x-12 gap-y-6 px-4 pt-10 sm:px-6 lg:grid-cols-[2fr_3fr]">
        <div>
          <p className="font-display text-heading-3 font-semibold">{service.name}</p>
          <p className="text-on-night-soft">
            {university.name}. Run by {teams.student.name} for students, and by the{' '}
            {teams.staff.name} for staff.
          </p>
          <EmergencyOnPaper />
        </div>
        <div className="no-print grid gap-x-8 gap-y-6 sm:grid-cols-2">
          <FooterLinks label="Help and guides" pages={help} current={current} />
          <FooterLinks label="About this site" pages={aboutTheSite} current={current} />
        </div>
      </div>
    </footer>
  );
}

interface FooterLinksProps extends SiteFooterProps {
  readonly label: string;
  readonly pages: readonly Destination[];
}

function FooterLinks({ label, pages, current }: FooterLinksProps) {
  return (
    <nav aria-label={label}>
      <p aria-hidden="true" className="font-semibold">
        {label}
      </p>
      <ul>
        {pages.map(({ href, label: words }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center text-on-night aria-[current=page]:font-semibold"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
