import type { Metadata } from 'next';
import { Writer } from '#components/forms/kept/writer.tsx';
import { DraftNotice } from '#components/portal/case/draft-notice.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { NewCaseForm } from '#components/portal/people/new-case-form.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { mayTake } from '#lib/casework/access/roles-held.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { intakeFields } from '#lib/casework/intake/fields.ts';
import { readNewCaseDraft } from '#lib/data/drafts/drafts.ts';
import { teams } from '#lib/disclosure/routing.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { newCasePath } from '#lib/paths.ts';
import { forgetDraft, openDraft } from '../../draft-actions.ts';
import { writerOf } from '../../writer-of.ts';
import { saveNewCase } from './actions.ts';

export const metadata: Metadata = { title: 'New case' };

export default async function NewCasePage({ searchParams }: PageProps<'/cases/new'>) {
  const { saved } = await searchParams;
  const reference = typeof saved === 'string' ? parseCaseReference(saved) : undefined;
  const { visit, shown: draft } = await openPortalPage(newCasePath, readNewCaseDraft);
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
      <PageHeading lead="For what somebody told you, or passed on to you. What you do not know stays empty: it can come later. When they call again, you find them by their name or number.">
        New case
      </PageHeading>
      <Writer {...(await writerOf({ form: 'new-case' }, visit.viewer.id, draft))}>
        {draft !== undefined && (
          <DraftNotice
            form={{ form: 'new-case' }}
            draft={draft}
            now={Temporal.Now.instant()}
            forget={forgetDraft}
            open={openDraft}
          />
        )}
        <NewCaseForm
          action={saveNewCase}
          mayTake={teams.some((team) => mayTake(visit.viewer, team))}
          fields={drawnFields(intakeFields)}
          values={startingValues(intakeFields, { press: crypto.randomUUID(), ...draft?.values })}
        />
      </Writer>
    </PortalFrame>
  );
}
