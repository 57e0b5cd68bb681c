import type { Metadata } from 'next';
import { CaseQueue } from '#components/portal/case-queue.tsx';
import { EmptyCaseQueue } from '#components/portal/empty-queue.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { HiddenCases } from '#components/portal/hidden-cases.tsx';
import { NamedBurst } from '#components/portal/named-burst.tsx';
import { Pager } from '#components/portal/pager.tsx';
import { QueueCounts } from '#components/portal/queue-counts.tsx';
import { QueueHeading } from '#components/portal/queue-heading.tsx';
import { ViewLinks } from '#components/portal/view-links.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { teamsInView } from '#lib/casework/access/policy.ts';
import { queueViewNames, queueViewOf, queueViews } from '#lib/casework/queue/views.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Cases' };

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const { after, show } = await searchParams;
  const view = queueViewOf(show);
  const here = view === 'all' ? workPaths.cases : `${workPaths.cases}?show=${view}`;
  const start = typeof after === 'string' ? after : '';
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(workPaths.cases, () => listCases(start, now, view));
  const { cases, next, overdue, burst, hidden } = shown;
  const { teams, safeguarding } = teamsInView(visit.viewer);
  const count = (state: string) => cases.filter(({ next }) => next?.clock.state === state).length;
  return (
    <PortalFrame visit={visit} current={workPaths.cases}>
      <QueueHeading title="Cases" now={now}>
        <QueueCounts
          overdue={overdue}
          dueSoon={count('due-soon')}
          inTime={count('in-time')}
          isOnePage={start === '' && next === undefined}
        />
      </QueueHeading>
      <ViewLinks
        label="Parts of the queue"
        views={queueViews.map((one) => ({
          href: one === 'all' ? workPaths.cases : `${workPaths.cases}?show=${one}`,
          label: queueViewNames[one],
          isCurrent: one === view,
        }))}
      />
      <HiddenCases {...hidden} />
      {burst !== undefined && <NamedBurst count={burst} />}
      {cases.length === 0 ? (
        <EmptyCaseQueue isLaterPage={start !== ''} isPart={view !== 'all'} />
      ) : (
        <CaseQueue cases={cases} showsTeam={teams.length > 1 || safeguarding} now={now} />
      )}
      <Pager
        start={start === '' ? undefined : here}
        next={next && `${here}${view === 'all' ? '?' : '&'}after=${next}`}
      />
    </PortalFrame>
  );
}
