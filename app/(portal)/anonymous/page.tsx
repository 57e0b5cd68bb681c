import type { Metadata } from 'next';
import { z } from 'zod';
import { AnonymousQueue } from '#components/portal/anonymous/anonymous-queue.tsx';
import { AnonymousReminder } from '#components/portal/anonymous/anonymous-reminder.tsx';
import { BurstHeading, Bursts } from '#components/portal/anonymous/bursts.tsx';
import { MarkedStatus } from '#components/portal/anonymous/marked-status.tsx';
import { NextBatch } from '#components/portal/anonymous/next-batch.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { EmptyAnonymousQueue } from '#components/portal/queue/empty-queue.tsx';
import { Pager } from '#components/portal/queue/pager.tsx';
import { ViewLinks } from '#components/portal/queue/view-links.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { anonymousReference } from '#lib/casework/case/reference.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { nextBatch } from '#lib/casework/clock/next-batch.ts';
import { listAnonymous } from '#lib/data/disclosures/anonymous-disclosures.ts';
import { env } from '#lib/env.ts';
import { workPaths } from '#lib/paths.ts';
import { markAsUnread } from './actions.ts';

export const metadata: Metadata = { title: 'Anonymous' };

/** What an address may say; anything else counts as not said. */
const querySchema = z.object({
  show: z.enum(['unread', 'read']).catch('unread'),
  after: z.uuid().optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
  marked: z.uuid().optional().catch(undefined),
  unmarked: z.uuid().optional().catch(undefined),
});

export default async function AnonymousPage({ searchParams }: PageProps<'/anonymous'>) {
  const { show, after, day: asked, marked, unmarked } = querySchema.parse(await searchParams);
  const day = asked === undefined ? undefined : Temporal.PlainDate.from(asked);
  const { visit, shown } = await openPortalPage(workPaths.anonymous, () =>
    listAnonymous({ show, after, day }),
  );
  const { disclosures, bursts, waiting, next } = shown;
  const today = Temporal.Now.plainDateISO(workingCalendar.timeZone);
  const done = marked ?? unmarked;
  const home =
    show === 'read'
      ? `${workPaths.anonymous}?show=read`
      : day
        ? `${workPaths.anonymous}?day=${day}`
        : workPaths.anonymous;
  return (
    <PortalFrame visit={visit} current={workPaths.anonymous}>
      {done !== undefined && (
        <MarkedStatus
          id={done}
          reference={anonymousReference(done)}
          as={marked === undefined ? 'unread' : 'read'}
          undo={markAsUnread}
        />
      )}
      <h1 className="mb-2 text-heading-2">Anonymous disclosures</h1>
      <AnonymousReminder />
      <ViewLinks
        label="Unread or read"
        views={[
          { href: workPaths.anonymous, label: `Unread (${waiting})`, isCurrent: show === 'unread' },
          { href: `${workPaths.anonymous}?show=read`, label: 'Read', isCurrent: show === 'read' },
        ]}
      />
      {show === 'unread' && visit.state.isWorking && (
        <NextBatch at={env().DEMONSTRATION ? undefined : nextBatch(Temporal.Now.instant())} />
      )}
      {day === undefined ? (
        <Bursts bursts={bursts} today={today} />
      ) : (
        <BurstHeading day={day} today={today} />
      )}
      {disclosures.length === 0 ? (
        (bursts.length === 0 || after !== undefined) && (
          <EmptyAnonymousQueue show={show} isLaterPage={after !== undefined} />
        )
      ) : (
        <AnonymousQueue disclosures={disclosures} show={show} today={today} />
      )}
      <Pager
        start={after === undefined ? undefined : home}
        next={
          next === undefined ? undefined : `${home}${home.includes('?') ? '&' : '?'}after=${next}`
        }
      />
    </PortalFrame>
  );
}
