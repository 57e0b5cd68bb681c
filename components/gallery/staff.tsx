import { AnonymousReminder } from '#components/portal/anonymous-reminder.tsx';
import { DemonstrationBanner } from '#components/portal/demonstration-banner.tsx';
import { EmptyAnonymousQueue, EmptyCaseQueue } from '#components/portal/empty-queue.tsx';
import { Fact } from '#components/portal/fact.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { Pager } from '#components/portal/pager.tsx';
import { QueueCounts } from '#components/portal/queue-counts.tsx';
import { SummaryOnly } from '#components/portal/summary-only.tsx';
import { DueTag } from '#components/portal/time-left.tsx';
import { ViewLinks } from '#components/portal/view-links.tsx';
import { WhomToContact } from '#components/portal/whom-to-contact.tsx';
import { Exhibit, Row } from './exhibit.tsx';

/** What the portal is made of: only what shows without a case. */
export function StaffExhibits() {
  return (
    <>
      <Exhibit title="Level" note="Word, shape and colour.">
        <Row>
          <LevelTag level="red" />
          <LevelTag level="amber" />
          <LevelTag level="green" />
        </Row>
      </Exhibit>
      <Exhibit title="Time" note="Dark on light turns round once it is too late.">
        <Row>
          <DueTag isOverdue={false}>1 h left</DueTag>
          <DueTag isOverdue>Overdue by 2 h</DueTag>
        </Row>
      </Exhibit>
      <Exhibit title="How a queue stands">
        <QueueCounts overdue={2} dueSoon={3} inTime={14} isOnePage={false} />
      </Exhibit>
      <Exhibit title="Ways through a list">
        <ViewLinks
          label="Views of a list"
          views={[
            { href: '#staff', label: 'Unread', isCurrent: true },
            { href: '#staff', label: 'Read', isCurrent: false },
          ].map((view, index) => ({ ...view, href: `${view.href}-${index}` }))}
        />
        <Pager start="#staff" next="#staff" />
      </Exhibit>
      <Exhibit title="Nothing to show">
        <div className="grid gap-4">
          <EmptyCaseQueue isLaterPage={false} />
          <EmptyAnonymousQueue show="unread" isLaterPage={false} />
        </div>
      </Exhibit>
      <Exhibit title="Facts">
        <dl className="grid grid-cols-2 gap-6">
          <Fact term="Received">today 16:57</Fact>
          <Fact term="Assigned to">Nobody yet</Fact>
        </dl>
      </Exhibit>
      <Exhibit title="Notices to staff">
        <div className="grid gap-4">
          <WhomToContact about="someone-who-does-not-know" />
          <SummaryOnly team="student" assignedTo={null} />
          <AnonymousReminder />
          <DemonstrationBanner />
        </div>
      </Exhibit>
    </>
  );
}
