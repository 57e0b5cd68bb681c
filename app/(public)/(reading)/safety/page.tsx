import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Safety } from '#components/site/safety.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/safety');
}

export default function SafetyPage() {
  return (
    <PublicPage current="/safety">
      <Safety />
    </PublicPage>
  );
}
