import type { Metadata } from 'next';
import { Writer } from '#components/forms/kept/writer.tsx';
import { DraftNotice } from '#components/portal/case/draft-notice.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { LeadForm } from '#components/portal/lead/lead-form.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { wrongNumberFields } from '#lib/casework/directory-checks/fields.ts';
import { formOfCheck } from '#lib/casework/directory-checks/form-of-check.ts';
import { readNumber } from '#lib/data/directory/checks.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { workPaths, wrongNumberPath } from '#lib/paths.ts';
import { forgetDraft, openDraft } from '../../../draft-actions.ts';
import { writerOf } from '../../../writer-of.ts';
import { saveWrongNumber } from './actions.ts';

export const metadata: Metadata = { title: 'A number is wrong' };

export default async function WrongNumberPage({ params }: PageProps<'/lead/directory/[service]'>) {
  const id = (await params).service;
  const { visit, shown } = await openPortalPage(wrongNumberPath(id), () => readNumber(id));
  const { service, name, contact, source, draft } = shown;
  const form = { form: formOfCheck(service) };
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.lead}
      back={{ href: workPaths.lead, label: 'Lead' }}
    >
      <h1 className="mb-1 text-heading-2">{name}</h1>
      <p className="mb-5 max-w-prose">
        {`The directory says: ${contact}. Source: ${source}. What you write goes to the administrator, who changes it; the public page stays as it is until then.`}
      </p>
      <Writer {...(await writerOf(form, visit.viewer.id, draft))}>
        {draft !== undefined && (
          <DraftNotice
            form={form}
            draft={draft}
            now={Temporal.Now.instant()}
            forget={forgetDraft}
            open={openDraft}
          />
        )}
        <LeadForm
          action={saveWrongNumber}
          label={name}
          about={service}
          save="Tell the administrator"
          fields={drawnFields(wrongNumberFields)}
          values={startingValues(wrongNumberFields, { contact, ...draft?.values })}
        />
      </Writer>
    </PortalFrame>
  );
}
