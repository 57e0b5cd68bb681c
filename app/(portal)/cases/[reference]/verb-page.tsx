import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Writer } from '#components/forms/kept/writer.tsx';
import { BesideForm, offersContact } from '#components/portal/case/beside-form.tsx';
import { CaseHead } from '#components/portal/case/case-head.tsx';
import { DraftNotice } from '#components/portal/case/draft-notice.tsx';
import { UnsavedWords } from '#components/portal/case/unsaved-words.tsx';
import { verbTitleId } from '#components/portal/case/verb-title.ts';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { type Verb, workflow } from '#lib/casework/case/workflow.ts';
import { pathOfForm } from '#lib/casework/drafts/kept-form.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import type { Looked } from '#lib/data/cases/look-at-case.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { casePath, workPaths } from '#lib/paths.ts';
import { forgetDraft, openDraft } from '../../draft-actions.ts';
import { writerOf } from '../../writer-of.ts';

export interface VerbPageProps<Shown> {
  readonly reference: string;
  readonly verb: Verb;
  /** What the page is called, where that is not what the verb is. */
  readonly titleOf?: (shown: Shown) => string;
  /** The one that it is about, where it is about one: may be anything. */
  readonly entry?: string | undefined;
  /** Reads what the page shows; it authorises by itself. */
  readonly read: () => Promise<Looked<Shown>>;
  /**
   * @param kept what the viewer was writing here before
   * @param usesKeys whether the viewer uses single keys
   */
  readonly draw: (shown: Shown, kept: PostedValues, usesKeys: boolean) => ReactNode;
  /** Whether its form takes the whole width: how the person is reached stays in the head. */
  readonly isWide?: boolean;
  /** What else stands beside its form, below how the person is reached. */
  readonly drawBeside?: (shown: Shown) => ReactNode;
  /** The way of contact that is about to be used, as an address names it: may be anything. */
  readonly way?: string | undefined;
}

/** The page of a verb on a case: its form beside how the person is reached, or why it is not possible now. */
export async function VerbPage<Shown>({
  reference,
  verb,
  titleOf,
  entry,
  read,
  draw,
  isWide = false,
  drawBeside,
  way,
}: VerbPageProps<Shown>) {
  const form = { form: verb, reference: parseCaseReference(reference) ?? '', entry };
  const path = pathOfForm(form) ?? casePath(reference);
  const { visit, shown } = await openPortalPage(path, () => read().catch(whyNot));
  const now = Temporal.Now.instant();
  const words = 'why' in shown ? undefined : titleOf?.(shown.shown);
  const title = (
    <h1 id={verbTitleId} className="mb-3 text-heading-2">
      {words ?? workflow[verb].label}
    </h1>
  );
  if ('why' in shown) {
    return (
      <PortalFrame visit={visit} current={workPaths.cases} back={backTo(reference)}>
        {title}
        <p className="mb-6 text-ink-soft tabular-nums">{form.reference}</p>
        <div className="max-w-prose">
          <Notice tone="care" title="This is not possible now">
            <p>{shown.why}.</p>
          </Notice>
        </div>
        {shown.unsaved !== undefined && (
          <UnsavedWords
            {...shown.unsaved}
            form={form}
            reference={form.reference}
            forget={forgetDraft}
          />
        )}
      </PortalFrame>
    );
  }
  const { draft, beside } = shown;
  const { summary, workers, reach } = beside;
  return (
    <PortalFrame visit={visit} current={workPaths.cases}>
      <CaseHead
        summary={summary}
        workers={workers}
        reach={reach}
        mayLog={offersContact(verb)}
        isAlone={isWide}
        now={now}
      />
      <div
        className={
          isWide
            ? undefined
            : 'grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]'
        }
      >
        <div>
          <nav aria-label="Back" className="no-print text-small">
            <BackLink href={casePath(reference)}>Back to the case</BackLink>
          </nav>
          {title}
        </div>
        {!isWide && (
          <BesideForm reach={reach} reference={summary.reference} way={way} now={now} verb={verb}>
            {drawBeside?.(shown.shown)}
          </BesideForm>
        )}
        <div className="min-w-0 lg:col-start-1">
          <Writer {...(await writerOf(form, visit.viewer.id, draft))}>
            {draft !== undefined && (
              <DraftNotice
                form={form}
                draft={draft}
                now={now}
                forget={forgetDraft}
                open={openDraft}
              />
            )}
            {draw(shown.shown, draft?.values ?? {}, visit.state.usesKeys)}
          </Writer>
        </div>
      </div>
    </PortalFrame>
  );
}

function backTo(reference: string) {
  return { href: casePath(reference), label: 'Back to the case' };
}

/** @returns the entry that an address names: may be anything */
export async function entryIn(
  searchParams: Promise<{ readonly entry?: string | string[] | undefined }>,
): Promise<string> {
  const { entry } = await searchParams;
  return typeof entry === 'string' ? entry : '';
}

/** The reference and no more: titles end up in histories and on shared screens. */
export async function verbTitle(
  params: Promise<{ readonly reference: string }>,
): Promise<Metadata> {
  const { reference } = await params;
  return { title: { absolute: parseCaseReference(reference) ?? 'Case' } };
}

function whyNot(error: unknown) {
  if (error instanceof NotPossibleError) return { why: error.message, unsaved: error.unsaved };
  throw error;
}
