import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Support } from '#components/site/support.tsx';
import { writtenOnce } from '#components/site/written-once.tsx';
import { institution } from '#lib/institution.ts';

export const metadata: Metadata = {
  title: `Support: ${institution.service.name}`,
  description: 'People to call or text, guides for you and your friends, and your options.',
};

const content = writtenOnce(<Support />);

export default function SupportPage() {
  return <PublicPage current="/support">{content}</PublicPage>;
}
