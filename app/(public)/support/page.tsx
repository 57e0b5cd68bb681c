import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Support } from '#components/site/support.tsx';
import { writtenOnce } from '#components/site/written-once.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata('/support');
}

const content = writtenOnce(<Support />);

export default function SupportPage() {
  return <PublicPage current="/support">{content}</PublicPage>;
}
