import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Questions } from '#components/site/questions.tsx';
import { writtenOnce } from '#components/site/written-once.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/faq');
}

const content = writtenOnce(<Questions />);

export default function FaqPage() {
  return <PublicPage current="/faq">{content}</PublicPage>;
}
