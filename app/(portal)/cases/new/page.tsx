import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { NewCaseForm } from '#components/portal/people/new-case-form.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { intakeFields } from '#lib/casework/intake/fields.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { workingViewer } from '#lib/data/people/find-person.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { newCasePath } from '#lib/paths.ts';
import { saveNewCase } from './actions.ts';

export const metadata: Metadata = { title: 'New case' };

export default async function NewCasePage({ searchParams }: PageProps<'/cases/new'>) {
  const { saved } = await searchParams;
  const reference = typeof saved === 'string' ? parseCaseReference(saved) : undefined;
  const { visit } = await openPortalPage(newCasePath, () => workingViewer());
  return (
    <PortalFrame visit={visit} current={newCasePath}>
      {reference !== undefined && (
        <p
          role="status"
          className="mb-6 max-w-prose rounded-card border border-good-edge bg-good px-5 py-3 text-on-good"
        >
          Saved as <strong>{reference}</strong>. It goes to those who may have it. You do not see it
          now.
        </p>
      )}
      <PageHeading lead="For what somebody told you, or passed on to you. What you do not know stays empty: it can come later.">
        New case
      </PageHeading>
      <NewCaseForm action={saveNewCase} fields={drawnFields(intakeFields)} />
    </PortalFrame>
  );
}
