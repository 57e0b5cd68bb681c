import type { Metadata } from 'next';
import { AnonymousHeading } from '#components/portal/anonymous/anonymous-heading.tsx';
import { AnonymousReminder } from '#components/portal/anonymous/anonymous-reminder.tsx';
import { MarkForm } from '#components/portal/anonymous/mark-form.tsx';
import { WhyAnonymous } from '#components/portal/anonymous/why-anonymous.tsx';
import { AnswerList } from '#components/portal/answer-list.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { readAnonymous } from '#lib/data/disclosures/anonymous-disclosures.ts';
import { anonymousPath, workPaths } from '#lib/paths.ts';
import { markAsRead, markAsUnread } from '../actions.ts';

export const metadata: Metadata = { title: 'Anonymous disclosure' };

export default async function AnonymousDisclosurePage({ params }: PageProps<'/anonymous/[id]'>) {
  const { id } = await params;
  const path = anonymousPath(id);
  const { visit, shown } = await openPortalPage(path, () => readAnonymous(id));
  const { isRead, answers, whyAnonymous } = shown;
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.anonymous}
      back={{
        href: isRead ? `${workPaths.anonymous}?show=read` : workPaths.anonymous,
        label: isRead ? 'All that were read' : 'All unread',
      }}
    >
      <AnonymousHeading
        disclosure={shown}
        today={Temporal.Now.plainDateISO(workingCalendar.timeZone)}
      />
      <AnonymousReminder />
      <section aria-labelledby="answers" className="max-w-prose">
        <h2 id="answers" className="mb-3 text-heading-3">
          What they told us
        </h2>
        <AnswerList answers={answers} />
      </section>
      <WhyAnonymous codes={whyAnonymous} />
      <MarkForm id={shown.id} isRead={isRead} action={isRead ? markAsUnread : markAsRead} />
    </PortalFrame>
  );
}
