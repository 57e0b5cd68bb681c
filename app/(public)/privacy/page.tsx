import type { Metadata } from 'next';
import { PolicyPage } from '#components/site/policy-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { privacy, privacyVersion } from '#lib/content/privacy.ts';
import { institution } from '#lib/institution.ts';

const title = 'Privacy';
const lead = 'What we collect, where we keep it, who sees it and for how long.';

export const metadata: Metadata = {
  title: `${title}: ${institution.service.name}`,
  description: lead,
};

export default function PrivacyPage() {
  return (
    <PublicPage current="/privacy">
      <PolicyPage title={title} lead={lead} edition={privacyVersion} sections={privacy} />
    </PublicPage>
  );
}
