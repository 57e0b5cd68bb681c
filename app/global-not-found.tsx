import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EmergencyPanel } from '#components/site/emergency-panel.tsx';
import { ExitScript } from '#components/site/exit-script-element.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { metadata as metadataOfAll, viewport } from './layout.tsx';
import './globals.css';

const places = [
  { href: '/disclose', words: 'Tell us what happened' },
  { href: '/faq', words: 'Questions and answers' },
  { href: '/support#guides', words: 'Guides for you and your friends' },
  { href: '/safety', words: 'Stay safe on this site' },
] as const;

export const metadata: Metadata = { ...metadataOfAll, title: 'Page not found' };

export { viewport };

/** An address that leads nowhere: help in danger first, then ways on. A whole document: no layout is around it. */
export default async function GlobalNotFound() {
  // It carries the nonce of its own response, so it cannot be made in advance.
  await connection();
  return (
    <html lang="en-GB">
      <body>
        <ExitScript />
        <PublicPage>
          <PageHeading lead="The address may be mistyped, or the page may have moved. You have done nothing wrong.">
            We cannot find this page
          </PageHeading>
          <p className="mb-10 flex flex-wrap gap-3">
            <LinkButton href="/">Go to the first page</LinkButton>
            <LinkButton href="/support" variant="secondary">
              Find support
            </LinkButton>
          </p>
          <EmergencyPanel />
          <TitledSection id="perhaps" title="Perhaps you were looking for">
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
