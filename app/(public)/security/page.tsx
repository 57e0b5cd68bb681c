import type { Metadata } from 'next';
import { PolicyPage } from '#components/site/policy-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { security, securityVersion } from '#lib/content/security.ts';
import { institution } from '#lib/institution.ts';

const title = 'How this site protects you';
const lead = 'What the software keeps safe, how we know, and what it cannot do.';

export const metadata: Metadata = {
  title: `${title}: ${institution.service.name}`,
  description: lead,
};

export default function SecurityPage() {
  return (
    <PublicPage current="/security">
      <PolicyPage title={title} lead={lead} edition={securityVersion} sections={security} />
    </PublicPage>
  );
}
