import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Support } from '#components/site/support.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/support');
}

export default function SupportPage() {
  return (
    <PublicPage current="/support">
      <Support />
    </PublicPage>
  );
}
