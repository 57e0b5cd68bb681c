import type { Metadata } from 'next';
import { PolicyPage } from '#components/site/policy-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { policies } from '#lib/content/policies.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/accessibility');
}

export default function AccessibilityPage() {
  return (
    <PublicPage current="/accessibility">
      <PolicyPage
        lead={findablePage('/accessibility').description}
        edition={policies.accessibility}
      />
    </PublicPage>
  );
}
