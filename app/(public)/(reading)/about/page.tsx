import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { SectionedPage } from '#components/site/sectioned-page.tsx';
import { about } from '#lib/content/about.ts';
import { findablePage } from '#lib/content/public-pages.ts';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/about');
}

export default function AboutPage() {
  const { title, description } = findablePage('/about');
  return (
    <PublicPage current="/about">
      <SectionedPage title={title} lead={description} sections={about} />
    </PublicPage>
  );
}
