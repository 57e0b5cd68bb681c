import type { Metadata } from 'next';
import { Writer } from '#components/forms/kept/writer.tsx';
import { DraftNotice } from '#components/portal/case/draft-notice.tsx';
import { Letters } from '#components/portal/case/letters.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { LeadForm } from '#components/portal/lead/lead-form.tsx';
import { NotSent, writtenInWords } from '#components/portal/texts/text-list.tsx';
import { TextVersions } from '#components/portal/texts/text-versions.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { textFields } from '#lib/casework/texts/fields.ts';
import { formOfText } from '#lib/casework/texts/form-of-text.ts';
import { readText } from '#lib/data/texts/read-texts.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { textPath, textsPath, workPaths } from '#lib/paths.ts';
import { forgetDraft, openDraft } from '../../../draft-actions.ts';
import { writerOf } from '../../../writer-of.ts';
import { saveText } from './actions.ts';

export const metadata: Metadata = { title: 'Text' };

export default async function TextPage({ params, searchParams }: PageProps<'/lead/texts/[key]'>) {
  const { key } = await params;
  const { again, done } = await searchParams;
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(textPath(key), () => readText(key, now));
  const { where, label, standing, original, versions, letters, draft, wrong } = shown;
  const all = [...versions, { version: 0, words: original, written: undefined }];
  const used = all.find(({ version }) => `${version}` === again);
  const form = { form: formOfText(shown.key) };
  const fields = textFields(shown);
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.lead}
      back={{ href: textsPath, label: 'All texts' }}
    >
      {done === 'text' && (
        <p role="status" className="mb-3 font-semibold">
          Saved. What is written from now on has these words.
        </p>
      )}
      <h1 className="mb-1 text-heading-2">{label}</h1>
      <p>{where}</p>
      <p className="mb-5 text-small text-ink-soft">{writtenInWords(standing.written, now)}</p>
      {wrong !== undefined && <NotSent />}
      <Writer {...(await writerOf(form, visit.viewer.id, draft))}>
        {draft !== undefined && (
          <DraftNotice form={form} draft={draft} now={now} forget={forgetDraft} open={openDraft} />
        )}
        {used !== undefined && (
          <p className="mb-4 max-w-prose font-semibold">
            {`The words of version ${used.version} are below. Nothing is saved yet.`}
          </p>
        )}
        <LeadForm
          key={used?.version}
          action={saveText}
          label={`${label}: ${where}`}
          about={shown.key}
          look="Show it as it will be"
          save="Save these words"
          fields={drawnFields(fields)}
          values={startingValues(fields, {
            words: standing.words,
            ...draft?.values,
            ...(used && { words: used.words }),
            // What was read before may be another email by now.
            shown: '',
            seen:
              typeof draft?.values.seen === 'string' ? draft.values.seen : `${standing.version}`,
          })}
        />
      </Writer>
      <h2 className="mt-8 mb-2 text-heading-3">As it is now</h2>
      <p className="mb-4 max-w-prose text-ink-soft">Names, times and places are an example.</p>
      <Letters letters={letters} start="now" />
      <TextVersions
        versions={all}
        standing={standing.version}
        againPath={(version) => `${textPath(shown.key)}?again=${version}`}
        now={now}
      />
    </PortalFrame>
  );
}
