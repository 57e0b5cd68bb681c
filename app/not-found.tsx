import { EmergencyPanel } from '#components/site/emergency-panel.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';

export default function NotFound() {
  return (
    <PublicPage>
      <title>Page not found</title>
      <PageHeading lead="The address may be mistyped, or the page may have moved. You have done nothing wrong.">
        We cannot find this page
      </PageHeading>
      <p className="mb-10 flex flex-wrap gap-3">
        <LinkButton href="/">Go to the first page</LinkButton>
        <LinkButton href="/support" variant="secondary">
          Find support
        </LinkButton>
      </p>
      <EmergencyPanel />
    </PublicPage>
  );
}
