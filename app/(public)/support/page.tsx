import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Support } from '#components/site/support.tsx';
import { institution } from '#lib/institution.ts';

export const metadata: Metadata = {
  title: `Support: ${institution.service.name}`,
  description: 'People to call or text, guides for you and your friends, and your options.',
};

export default function SupportPage() {
  return (
    <PublicPage current="/support">
      <Support />
    </PublicPage>
  );
}
