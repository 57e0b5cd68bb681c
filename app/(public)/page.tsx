import type { Metadata } from 'next';
import { FrontPage } from '#components/site/front-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { home } from '#lib/content/home.ts';
import { institution } from '#lib/institution.ts';

export const metadata: Metadata = {
  title: `${institution.service.name}: ${institution.university.name}`,
  description: home.lead,
};

export default function HomePage() {
  return (
    <PublicPage current="/">
      <FrontPage />
    </PublicPage>
  );
}
