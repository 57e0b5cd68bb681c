import { EmergencyPanel } from '#components/site/emergency-panel.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { notFoundCopy } from '#lib/content/not-found.ts';

const { title, lead, start, support, perhaps, places } = notFoundCopy;

/** An address that leads nowhere: help in danger first, then ways on. */
export default function NotFound() {
  return (
    <PublicPage>
      <title>Page not found</title>
      <PageHeading lead={lead}>{title}</PageHeading>
      <p className="mb-10 flex flex-wrap gap-3">
        <LinkButton href="/">{start}</LinkButton>
        <LinkButton href="/support" variant="secondary">
          {support}
        </LinkButton>
      </p>
      <EmergencyPanel />
      <TitledSection id="perhaps" title={perhaps}>
        <ul>
          {places.map(({ href, words }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {words}
              </a>
            </li>
          ))}
        </ul>
      </TitledSection>
    </PublicPage>
  );
}
