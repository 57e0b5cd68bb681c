import { institution } from '#lib/institution.ts';

const pages = [
  { href: '/faq', label: 'Questions and answers' },
  { href: '/support', label: 'Support' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/security', label: 'How this site protects you' },
] as const;

const { university, service, teams } = institution;

/** Who is behind the service, and its policy pages. */
export function SiteFooter() {
  return (
    <footer className="page-end mt-16 bg-night text-on-night [--color-focus-inner:var(--color-night)] [--color-focus-outer:var(--color-on-night)]">
      <div className="mx-auto grid max-w-site gap-x-12 gap-y-6 px-4 pt-10 sm:px-6 md:grid-cols-[2fr_3fr]">
        <div>
          <p className="font-display text-heading-3 font-semibold">{service.name}</p>
          <p className="text-on-night-soft">
            {university.name}. Run by {teams.student.name} for students, and by the{' '}
            {teams.staff.name} for staff.
          </p>
        </div>
        <nav aria-label="More pages" className="no-print md:justify-self-end">
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {pages.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center text-on-night">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
