import type { Metadata } from 'next';
import { agreedShown } from '#components/portal/case/agreed-shown.ts';
import { CaseBeside } from '#components/portal/case/case-beside.tsx';
import { CaseHead, CaseOrigin } from '#components/portal/case/case-head.tsx';
import { ClosedContact } from '#components/portal/case/closed-contact.tsx';
import { DoneNotice } from '#components/portal/case/done-notice.tsx';
import { GateReminder } from '#components/portal/case/gate-reminder.tsx';
import { LostDrafts } from '#components/portal/case/lost-drafts.tsx';
import { NextOnCase } from '#components/portal/case/next-on-case.tsx';
import { Reach } from '#components/portal/case/reach.tsx';
import { Story } from '#components/portal/case/story.tsx';
import { SummaryOnly } from '#components/portal/case/summary-only.tsx';
import { WhomToContact } from '#components/portal/case/whom-to-contact.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { DraftStrip } from '#components/portal/my-day/draft-strip.tsx';
import { ConsentNotice } from '#components/portal/people/consent-notice.tsx';
import { JoinedDisclosures } from '#components/portal/people/joined-disclosures.tsx';
import { SamePersonNotice } from '#components/portal/people/same-person-notice.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { afterReopening } from '#lib/casework/case/after-reopening.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { storyPlaceOf } from '#lib/casework/case/story.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { closedBeforeInWords } from '#lib/casework/closing/closed-before.ts';
import { doneInWords } from '#lib/casework/drafts/kept-form.ts';
import { caseForKeys } from '#lib/casework/keys/desk-keys.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { casePath, verbPath, workPaths } from '#lib/paths.ts';
import { forgetDraft, keepOldDraft, openDraft } from '../../draft-actions.ts';
import { taskDoneOnCase } from './actions.ts';

type Props = PageProps<'/cases/[reference]'>;

/** The reference and no more: titles end up in histories and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: { absolute: parseCaseReference(reference) ?? 'Case' } };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { reference: asked } = await params;
  const { done, kept, show, page } = await searchParams;
  const now = Temporal.Now.instant();
  const place = storyPlaceOf({ show, page });
  const { visit, shown } = await openPortalPage(casePath(asked), () => readCase(asked, now, place));
  const { summary, verbs, alert, content, mayCorrect, mayFinish, isAsked, askBy } = shown;
  const { reference } = summary;
  const isReopened = summary.assignedTo === null && content?.closing?.reopenedAt !== undefined;
  const saved = typeof done === 'string' ? doneInWords(done) : undefined;
  const said =
    saved && [saved, afterReopening(done, { ...shown, isReopened }) ?? ''].join(' ').trim();
  const possibilityOf = (wanted: Verb) =>
    verbs.find(({ verb }) => verb === wanted)?.possibility ?? ({ kind: 'hidden' } as const);
  const putBackPath = shown.mayPutBack ? verbPath(reference, 'put-back') : undefined;
  const isPossible = (wanted: Verb) => possibilityOf(wanted).kind === 'possible';
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      keysFor={[caseForKeys(reference, possibilityOf)]}
    >
      <CaseHead
        summary={summary}
        workers={content?.workers ?? []}
        reach={content}
        mayLog={isPossible('log-contact')}
        now={now}
        isHeading
      />
      <CaseOrigin
        summary={summary}
        rules={content?.rules}
        assessed={content?.assessed}
        before={content?.closing && closedBeforeInWords(content.closing, now)}
        now={now}
      >
        <nav aria-label="Back" className="no-print">
          <BackLink href={workPaths.cases}>All cases</BackLink>
        </nav>
      </CaseOrigin>
      {alert !== undefined && (
        <p className="mb-3 rounded-small border border-urgent-edge bg-urgent px-3 py-1 text-small font-semibold text-on-urgent">
          {alert}
        </p>
      )}
      <DoneNotice words={said} />
      {kept === 'yes' && (
        <p role="status" className="mb-2 font-semibold">
          What you wrote is kept as a draft. It is not saved on the case yet.
        </p>
      )}
      {isAsked && (
        <GateReminder
          reference={reference}
          askBy={askBy && momentInWords(askBy, now, workingCalendar.timeZone)}
        />
      )}
      {content !== undefined && (
        <div className="grid gap-3 not-empty:mb-3">
          <DraftStrip
            drafts={content.drafts}
            now={now}
            forget={forgetDraft}
            open={openDraft}
            keepOn={keepOldDraft}
            place="case"
          />
          <SamePersonNotice reference={reference} others={content.people.samePerson} />
          <JoinedDisclosures {...content.people} now={now} />
          <ConsentNotice
            agreedTo={content.agreedTo}
            contact={content.contact}
            wishesPath={isPossible('wishes') ? verbPath(reference, 'wishes') : undefined}
          />
          <LostDrafts reference={reference} drafts={content.lostDrafts} now={now} />
          <WhomToContact about={content.answers.current.about} />
        </div>
      )}
      <div className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        {content !== undefined && (
          <div className="min-w-0 lg:col-start-2 lg:row-start-1">
            {content.contact === undefined ? (
              <ClosedContact />
            ) : (
              <Reach
                reference={summary.reference}
                contact={content.contact}
                agreedTo={content.agreedTo}
                tickedPeople={content.tickedPeople}
                confirmed={content.confirmed}
                now={now}
                mayLog={isPossible('log-contact')}
                mayChange={isPossible('wishes')}
              />
            )}
          </div>
        )}
        <div className="grid min-w-0 content-start gap-y-2 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <NextOnCase
            summary={summary}
            verbs={verbs}
            isLead={shown.isLead}
            tasks={content?.tasks ?? []}
            appointments={content?.appointments ?? []}
            wishes={content?.contact}
            mayChangeAppointment={shown.mayChangeAppointment}
            taskDone={mayFinish ? taskDoneOnCase : undefined}
            putBackPath={putBackPath}
            now={now}
          />
          {content === undefined ? (
            <SummaryOnly
              team={summary.team}
              assignedTo={summary.assignedTo}
              mayTake={isPossible('assign') && !shown.isLead}
              isAlerted={alert !== undefined}
            />
          ) : (
            <Story
              place={place}
              lines={content.story}
              hasOlder={content.hasOlder}
              path={casePath(reference)}
              reference={reference}
              now={now}
              correctPath={mayCorrect ? verbPath(reference, 'correct') : undefined}
              outcomePath={
                shown.mayChangeAppointment ? verbPath(reference, 'did-not-come') : undefined
              }
              givePath={shown.mayGive ? verbPath(reference, 'give-follow-up') : undefined}
              informalPath={shown.mayTellInformal ? verbPath(reference, 'informal-way') : undefined}
              strikePath={shown.mayStrike ? verbPath(reference, 'strike-out') : undefined}
              putBackPath={putBackPath}
            />
          )}
        </div>
        {content !== undefined && (
          <div className="min-w-0 lg:col-start-2 lg:row-start-2">
            <CaseBeside
              reference={reference}
              owner={summary.assignedTo}
              content={content}
              endCoWorkerPath={
                shown.mayEndCoWorker ? verbPath(reference, 'end-co-worker') : undefined
              }
              answersPath={
                shown.mayWriteAnswers && content.areAnswersOurs
                  ? verbPath(reference, 'write-answers')
                  : undefined
              }
              agreed={agreedShown({ ...shown, ...content })}
              now={now}
            />
          </div>
        )}
      </div>
    </PortalFrame>
  );
}
