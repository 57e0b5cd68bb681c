import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { keyOfDraft } from '#components/forms/kept/key-of-draft.ts';
import { Writer } from '#components/forms/kept/writer.tsx';
import { DraftNotice } from '#components/portal/case/draft-notice.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { type Verb, workflow } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { pathOfForm } from '#lib/casework/drafts/kept-form.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readDraft } from '#lib/data/drafts/drafts.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { casePath, workPaths } from '#lib/paths.ts';
import { forgetDraft } from '../../draft-actions.ts';

export interface VerbPageProps<Shown> {
  readonly reference: string;
  readonly verb: Verb;
  /** The one that it is about, where it is about one: may be anything. */
  readonly entry?: string | undefined;
  /**
   * Reads what the page shows; it authorises by itself.
   * @param kept what the viewer was writing here before
   */
  readonly read: (kept: PostedValues) => Promise<Shown>;
  /** @param kept what the viewer was writing here before */
  readonly draw: (shown: Shown, kept: PostedValues) => ReactNode;
}

/** The page of a verb on a case: its form, or why it is not possible now. */
export async function VerbPage<Shown>({
  reference,
  verb,
  entry,
  read,
  draw,
}: VerbPageProps<Shown>) {
  const form = { form: verb, reference: parseCaseReference(reference) ?? '', entry };
  const path = pathOfForm(form) ?? casePath(reference);
  const { visit, shown } = await openPortalPage(path, () =>
    readDraft(form).then((draft) =>
      read(draft?.values ?? {}).then((result) => ({ result, draft }), whyNot),
    ),
  );
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: casePath(reference), label: 'Back to the case' }}
    >
      <h1 className="mb-1 text-heading-2">{workflow[verb].label}</h1>
      <p className="mb-6 text-ink-soft tabular-nums">{form.reference}</p>
      {'result' in shown ? (
        <Writer
          key={keyOfDraft(shown.draft)}
          sealed={await sealWriter({ ...form, staffId: visit.viewer.id })}
        >
          {shown.draft !== undefined && (
            <DraftNotice
              form={form}
              savedAt={momentInWords(
                new Date(shown.draft.savedAt.epochMilliseconds),
                Temporal.Now.instant(),
                workingCalendar.timeZone,
              )}
              forget={forgetDraft}
            />
          )}
          {draw(shown.result, shown.draft?.values ?? {})}
        </Writer>
      ) : (
        <Notice tone="care" title="This is not possible now">
          <p>{shown.why}.</p>
        </Notice>
      )}
    </PortalFrame>
  );
}

/** The reference and no more: titles end up in histories and on shared screens. */
export async function verbTitle(
  params: Promise<{ readonly reference: string }>,
): Promise<Metadata> {
  const { reference } = await params;
  return { title: { absolute: parseCaseReference(reference) ?? 'Case' } };
}

function whyNot(error: unknown): { readonly why: string } {
  if (error instanceof NotPossibleError) return { why: error.message };
  throw error;
}
