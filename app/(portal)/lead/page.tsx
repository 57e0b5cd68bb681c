import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { LeadCases } from '#components/portal/lead/lead-cases.tsx';
import { LeadCovers, LeadReviews } from '#components/portal/lead/lead-covers.tsx';
import { LeadDirectory } from '#components/portal/lead/lead-directory.tsx';
import { leadFollowUpAct } from '#components/portal/lead/lead-follow-up-act.ts';
import { LeadPeople } from '#components/portal/lead/lead-people.tsx';
import { LeadRebook } from '#components/portal/lead/lead-rebook.tsx';
import { QueueHeading } from '#components/portal/queue/queue-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { filtersInAddress } from '#lib/casework/queue/filters.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { textsPath, workPaths } from '#lib/paths.ts';
import { numberIsRight } from './actions.ts';

export const metadata: Metadata = { title: 'Lead' };

/** What is said of a number that was looked at. */
const numberWords = new Map([
  ['right', 'Kept: the number is still right. You are asked again in six months.'],
  ['wrong', 'The administrator is told. The public page stays as it is until they change it.'],
  ['other', 'The directory has another number by now. Look once more.'],
]);

export default async function LeadPage({ searchParams }: PageProps<'/lead'>) {
  const { number } = await searchParams;
  const status = numberWords.get(String(number));
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(workPaths.lead, () => readLeadPage(now));
  const { unacknowledged, unassigned, overdue, undecided, withoutFollowUp, covers, reviews } =
    shown;
  const { toRebook, checks, mayEditTexts } = shown;
  const { gateQuestions } = visit.state;
  return (
    <PortalFrame visit={visit} current={workPaths.lead}>
      <div className="mb-4">
        <QueueHeading title="Lead">
          {gateQuestions > 0 && (
            <a href={workPaths.gate} className="inline-flex min-h-11 items-center font-semibold">
              {gateQuestions === 1
                ? '1 question at the gate'
                : `${gateQuestions} questions at the gate`}
            </a>
          )}
          {mayEditTexts && (
            <a href={textsPath} className="inline-flex min-h-11 items-center font-semibold">
              Texts of emails and appointments
            </a>
          )}
        </QueueHeading>
      </div>
      {status !== undefined && (
        <p role="status" className="mb-3 font-semibold">
          {status}
        </p>
      )}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <LeadCases
          id="unacknowledged"
          title="Red, and nobody has acknowledged it"
          cases={unacknowledged}
          all={`${workPaths.cases}${filtersInAddress({ view: 'all', level: 'red' })}`}
          acts={[
            { verb: 'assign', label: 'Assign', ifUnassigned: true },
            { verb: 'acknowledge', label: 'Acknowledge' },
          ]}
          now={now}
        />
        <LeadCases
          id="unassigned"
          title="Nobody has these"
          cases={unassigned}
          all={`${workPaths.cases}${filtersInAddress({ view: 'unassigned' })}`}
          acts={[{ verb: 'assign', label: 'Assign' }]}
          now={now}
        />
        <LeadCases
          id="overdue"
          title="Others that are overdue"
          cases={overdue}
          all={`${workPaths.cases}${filtersInAddress({ view: 'overdue' })}`}
          now={now}
        />
        <LeadCases
          id="undecided"
          title="You decide how to go on"
          cases={undecided}
          all={workPaths.myDay}
          acts={[{ label: 'Decide' }]}
          now={now}
        />
        <LeadCases
          id="without-follow-up"
          title="Appointments without a follow-up"
          cases={{
            ...withoutFollowUp,
            rows: withoutFollowUp.rows.map((row) => ({ ...row, ...leadFollowUpAct(row) })),
          }}
          all={workPaths.cases}
          now={now}
        />
        <LeadCovers covers={covers} now={now} />
        <LeadReviews reviews={reviews} now={now} />
        <LeadRebook appointments={toRebook} now={now} />
        {mayEditTexts && <LeadDirectory checks={checks} right={numberIsRight} />}
      </div>
      <LeadPeople {...shown} now={now} />
    </PortalFrame>
  );
}
