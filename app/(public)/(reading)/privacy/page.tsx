import type { Metadata } from 'next';
import { PolicyPage } from '#components/site/policy-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { policies } from '#lib/content/policies.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/privacy');
}

export default function PrivacyPage() {
  return (
    <PublicPage current="/privacy">
      <PolicyPage lead={findablePage('/privacy').description} edition={policies.privacy} />
    </PublicPage>
  );
}
