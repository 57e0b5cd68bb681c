import type { Metadata } from 'next';
import { FrontPage } from '#components/site/front-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { writtenOnce } from '#components/site/written-once.tsx';
import { home } from '#lib/content/home.ts';
import { institution } from '#lib/institution.ts';

export const metadata: Metadata = {
  title: `${institution.service.name}: ${institution.university.name}`,
  description: home.lead,
};

const content = writtenOnce(<FrontPage />);

export default function HomePage() {
  return <PublicPage current="/">{content}</PublicPage>;
}
