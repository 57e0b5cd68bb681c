import type { Metadata } from 'next';
import { DoneNotice } from '#components/portal/case/done-notice.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { CaseQueue } from '#components/portal/queue/case-queue.tsx';
import { EmptyCaseQueue } from '#components/portal/queue/empty-queue.tsx';
import { HiddenCases } from '#components/portal/queue/hidden-cases.tsx';
import { NamedBurst } from '#components/portal/queue/named-burst.tsx';
import { NamesSwitch } from '#components/portal/queue/names-switch.tsx';
import { Pager } from '#components/portal/queue/pager.tsx';
import { QueueChips } from '#components/portal/queue/queue-chips.tsx';
import { QueueFiltersForm } from '#components/portal/queue/queue-filters.tsx';
import { QueueFoot, QueueHeading } from '#components/portal/queue/queue-heading.tsx';
import { QueueKeys } from '#components/portal/queue/queue-keys.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { teamsInView, teamsShown } from '#lib/casework/access/policy.ts';
import { goneInWords } from '#lib/casework/case/gone-words.ts';
import { filtersInAddress, filtersOn, readFilters } from '#lib/casework/queue/filters.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { teams as allTeams } from '#lib/disclosure/routing.ts';
import { workPaths } from '#lib/paths.ts';
import { peek, switchNames } from './actions.ts';

export const metadata: Metadata = { title: 'Cases' };

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const query = await searchParams;
  const filters = readFilters((name) => query[name]);
  const here = `${workPaths.cases}${filtersInAddress(filters)}`;
  const start = typeof query.after === 'string' ? query.after : '';
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(here, () => listCases(start, now, filters));
  const { cases, forKeys, next, views, burst, hidden, owners, referencesAlone } = shown;
  const { safeguarding } = teamsInView(visit.viewer);
  const teams = teamsShown(visit.viewer);
  const { usesKeys } = visit.state;
  const showsTeam = teams.length > 1 || safeguarding;
  const isPart = filters.view !== 'all' || filtersOn(filters).length > 0;
  return (
    <PortalFrame visit={visit} current={workPaths.cases} keysFor={forKeys}>
      <QueueHeading title="Cases">
        <QueueChips filters={filters} counts={views} />
        <NamesSwitch referencesAlone={referencesAlone} filters={filters} action={switchNames} />
      </QueueHeading>
      <QueueFiltersForm
        filters={filters}
        teams={showsTeam ? allTeams : teams}
        owners={owners}
        usesKeys={usesKeys}
      />
      <DoneNotice words={goneInWords(query.done, query.told === 'yes')} />
      <HiddenCases {...hidden} />
      {burst !== undefined && <NamedBurst count={burst} />}
      {cases.length === 0 ? (
        <EmptyCaseQueue isLaterPage={start !== ''} isPart={isPart} />
      ) : (
        <QueueKeys peek={peek}>
          <CaseQueue cases={cases} showsTeam={showsTeam} now={now} />
        </QueueKeys>
      )}
      <QueueFoot now={now} usesKeys={usesKeys} />
      <Pager
        start={start === '' ? undefined : here}
        next={next && `${workPaths.cases}${filtersInAddress(filters, next)}`}
      />
    </PortalFrame>
  );
}
