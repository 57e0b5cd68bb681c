import type { Metadata } from 'next';
import { AnswerList } from '#components/portal/answer-list.tsx';
import { CaseHeading } from '#components/portal/case/case-head.tsx';
import { ClosedContact } from '#components/portal/case/closed-contact.tsx';
import { GateReminder } from '#components/portal/case/gate-reminder.tsx';
import { Reach } from '#components/portal/case/reach.tsx';
import { Story } from '#components/portal/case/story.tsx';
import { SummaryOnly } from '#components/portal/case/summary-only.tsx';
import { VerbBar } from '#components/portal/case/verb-bar.tsx';
import { WhomToContact } from '#components/portal/case/whom-to-contact.tsx';
import { CaseTimeline } from '#components/portal/case-timeline.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { ConsentNotice } from '#components/portal/people/consent-notice.tsx';
import { JoinedDisclosures } from '#components/portal/people/joined-disclosures.tsx';
import { SamePersonNotice } from '#components/portal/people/same-person-notice.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { isVerb, type Verb, workflow } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { momentInWords } from '#lib/casework/time-words.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { casePath, verbPath, workPaths } from '#lib/paths.ts';

type Props = PageProps<'/cases/[reference]'>;

/** The reference and no more: titles end up in histories and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: { absolute: parseCaseReference(reference) ?? 'Case' } };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(casePath(reference), () => readCase(reference));
  const { summary, verbs, alert, content, mayStrike, isAsked, askBy } = shown;
  const { done } = await searchParams;
  const isPossible = (wanted: Verb) =>
    verbs.some(({ verb, possibility }) => verb === wanted && possibility.kind === 'possible');
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: workPaths.cases, label: 'All cases' }}
    >
      <CaseHeading summary={summary} rules={content?.rules} now={now} />
      {alert !== undefined && <p className="mb-4 max-w-prose font-semibold">{alert}</p>}
      {typeof done === 'string' && isVerb(done) && (
        <p role="status" className="mb-4 font-semibold">
          Saved: {workflow[done].label.toLowerCase()}.
        </p>
      )}
      <VerbBar reference={summary.reference} verbs={verbs} />
      {isAsked && (
        <GateReminder
          reference={summary.reference}
          askBy={askBy && momentInWords(askBy, now, workingCalendar.timeZone)}
        />
      )}
      {content === undefined ? (
        <SummaryOnly team={summary.team} assignedTo={summary.assignedTo} />
      ) : (
        <div className="grid gap-6">
          <SamePersonNotice reference={summary.reference} others={content.people.samePerson} />
          <JoinedDisclosures {...content.people} now={now} />
          <ConsentNotice consent={content.consent} />
          <WhomToContact about={content.answers.current.about} />
          {content.contact === undefined ? (
            <ClosedContact />
          ) : (
            <Reach
              reference={summary.reference}
              contact={content.contact}
              tickedPeople={content.tickedPeople}
              confirmed={content.confirmed}
              now={now}
              mayLog={isPossible('log-contact')}
              mayChange={isPossible('wishes')}
            />
          )}
          <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <section aria-labelledby="answers">
              <h2 id="answers" className="mb-3 text-heading-3">
                What they told us
              </h2>
              <AnswerList answers={content.answers} />
            </section>
            <section aria-labelledby="timeline">
              <h2 id="timeline" className="mb-3 text-heading-3">
                What has happened
              </h2>
              <Story
                lines={content.story}
                now={now}
                strikePath={mayStrike ? verbPath(summary.reference, 'strike-out') : undefined}
              />
              <CaseTimeline receivedAt={summary.receivedAt} emails={content.emails} now={now} />
            </section>
          </div>
        </div>
      )}
    </PortalFrame>
  );
}
