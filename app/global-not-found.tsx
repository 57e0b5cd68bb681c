import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EmergencyPanel } from '#components/site/emergency-panel.tsx';
import { ExitScript } from '#components/site/exit-script-element.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { notFoundCopy } from '#lib/content/not-found.ts';
import { metadata as metadataOfAll, viewport } from './layout.tsx';
import './globals.css';

const { title, lead, start, support, perhaps, places } = notFoundCopy;

export const metadata: Metadata = { ...metadataOfAll, title: 'Page not found' };

export { viewport };

/** An address that leads nowhere: help in danger first, then ways on. A whole document: no layout is around it. */
export default async function GlobalNotFound() {
  // Below the portal it carries the nonce of its own response, so it cannot be made in advance.
  await connection();
  return (
    <html lang="en-GB">
      <body>
        <ExitScript />
        <PublicPage>
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
      </body>
    </html>
  );
}
