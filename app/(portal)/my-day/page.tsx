import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { DayList } from '#components/portal/my-day/day-list.tsx';
import { DraftStrip } from '#components/portal/my-day/draft-strip.tsx';
import { LeftDrafts } from '#components/portal/my-day/left-drafts.tsx';
import { QueueHeading } from '#components/portal/queue/queue-heading.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { countsOf } from '#lib/casework/my-day/day.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { listDrafts } from '#lib/data/drafts/drafts.ts';
import { findLeftDrafts } from '#lib/data/drafts/left-drafts.ts';
import { workPaths } from '#lib/paths.ts';
import { forgetDraft, keepOldDraft, openDraft } from '../draft-actions.ts';
import { takeOver, taskDone } from './actions.ts';

export const metadata: Metadata = { title: 'My day' };

const told: ReadonlyMap<unknown, string> = new Map([
  ['done', verbWords['finish-task'].done],
  ['not-now', 'The task was not changed: its case was closed or joined to another meanwhile.'],
  ['moved', verbWords.move.done],
  ['own-first', 'You are writing a new case yourself: save or discard that first.'],
]);

/** What became of a form that cannot be drawn once more, where no script runs. */
const ofForm: ReadonlyMap<unknown, string> = new Map([
  ['lost', 'You do not have that case any more. What you wrote is kept for its lead.'],
  [
    'gate',
    'That question was answered, or went on to a colleague, since its page was opened. Your answer was not taken.',
  ],
]);

export default async function MyDayPage({ searchParams }: PageProps<'/my-day'>) {
  const { task, told: lost } = await searchParams;
  const now = Temporal.Now.instant();
  const { visit, shown } = await openPortalPage(workPaths.myDay, async () => ({
    drafts: await listDrafts(now),
    left: await findLeftDrafts(now),
    day: await readMyDay(now),
  }));
  const { day, drafts, left } = shown;
  const { overdue, today, waiting } = countsOf(day, now, workingCalendar.timeZone);
  const status = ofForm.get(lost) ?? told.get(task);
  return (
    <PortalFrame visit={visit} current={workPaths.myDay}>
      <div className="max-w-site">
        <div className="mb-3">
          <QueueHeading title="My day">
            <p className="text-ink-soft">{`${overdue === 1 ? '1 case' : `${overdue} cases`} overdue, ${today} today, ${waiting} waiting`}</p>
          </QueueHeading>
        </div>
        {status !== undefined && (
          <p role="status" className="mb-3 font-semibold">
            {status}
          </p>
        )}
        {drafts.length > 0 && (
          <div className="mb-4">
            <DraftStrip
              drafts={drafts}
              now={now}
              forget={forgetDraft}
              open={openDraft}
              keepOn={keepOldDraft}
              place="my-day"
            />
          </div>
        )}
        <LeftDrafts drafts={left} takeOver={takeOver} now={now} />
        <DayList day={day} now={now} taskDone={taskDone} />
      </div>
    </PortalFrame>
  );
}
