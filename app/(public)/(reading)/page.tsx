import type { Metadata } from 'next';
import { FrontPage } from '#components/site/front-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { pageMetadata } from './page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/');
}

export default function HomePage() {
  return (
    <PublicPage current="/">
      <FrontPage />
    </PublicPage>
  );
}
