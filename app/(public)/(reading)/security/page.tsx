import type { Metadata } from 'next';
import { PolicyPage } from '#components/site/policy-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { policies } from '#lib/content/policies.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/security');
}

export default function SecurityPage() {
  return (
    <PublicPage current="/security">
      <PolicyPage lead={findablePage('/security').description} edition={policies.security} />
    </PublicPage>
  );
}
