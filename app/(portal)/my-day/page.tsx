import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { DayList } from '#components/portal/my-day/day-list.tsx';
import { DraftStrip } from '#components/portal/my-day/draft-strip.tsx';
import { QueueHeading } from '#components/portal/queue-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { listDrafts } from '#lib/data/drafts/drafts.ts';
import { workPaths } from '#lib/paths.ts';
import { taskDone } from './actions.ts';

export const metadata: Metadata = { title: 'My day' };

export default async function MyDayPage({ searchParams }: PageProps<'/my-day'>) {
  const { task } = await searchParams;
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(workPaths.myDay, async (viewer) => ({
    day: await readMyDay(now),
    drafts: await listDrafts(viewer),
  }));
  const { day, drafts } = shown;
  const status = task === 'done' ? 'The task is done.' : undefined;
  return (
    <PortalFrame visit={visit} current={workPaths.myDay}>
      <QueueHeading title="My day" now={now}>
        <p className="text-ink-soft">
          {`${day.now.length} now, ${day.today.length} today, ${day.waiting.length} waiting for others`}
        </p>
      </QueueHeading>
      {status !== undefined && (
        <p role="status" className="mb-4 font-semibold">
          {status}
        </p>
      )}
      <DraftStrip drafts={drafts} />
      <DayList day={day} now={now} taskDone={taskDone} />
    </PortalFrame>
  );
}
