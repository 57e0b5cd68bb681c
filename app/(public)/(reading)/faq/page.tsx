import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Questions } from '#components/site/questions.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/faq');
}

export default function FaqPage() {
  return (
    <PublicPage current="/faq">
      <Questions />
    </PublicPage>
  );
}
