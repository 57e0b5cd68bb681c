import type { Metadata } from 'next';
import { CalendarDays } from '#components/portal/calendar/calendar-days.tsx';
import { FeedForm } from '#components/portal/calendar/feed-form.tsx';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { QueueHeading } from '#components/portal/queue/queue-heading.tsx';
import { ViewLinks } from '#components/portal/queue/view-links.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import {
  type CalendarPlace,
  calendarPlaceOf,
  calendarQuery,
  daysOf,
  pagesOn,
} from '#lib/casework/appointments/calendar-place.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { readCalendar } from '#lib/data/appointments/calendar.ts';
import { workPaths } from '#lib/paths.ts';
import { endFeedAddress, makeFeedAddress } from './actions.ts';

export const metadata: Metadata = { title: 'Calendar' };

const hrefOf = (place: CalendarPlace) => `${workPaths.calendar}${calendarQuery(place)}`;

export default async function CalendarPage({ searchParams }: PageProps<'/calendar'>) {
  const { view, from, whose, feed } = await searchParams;
  const now = Temporal.Now.instant();
  const place = calendarPlaceOf({ view, from, whose }, now);
  const { visit, shown } = await openPortalPage(
    `${workPaths.calendar}${calendarQuery(place)}`,
    () => readCalendar(place, now),
  );
  const { rows, mayOpenTeam, hasFeed } = shown;
  const current = { ...place, isOfTeam: place.isOfTeam && mayOpenTeam };
  const all = daysOf(current);
  const words = (day: Temporal.PlainDate | undefined) => dayAndDate((day ?? place.from).toString());
  return (
    <PortalFrame visit={visit} current={workPaths.calendar}>
      <div className="mb-3">
        <QueueHeading title="Calendar">
          <p className="text-ink-soft">{`${words(all[0])} to ${words(all.at(-1))}`}</p>
        </QueueHeading>
      </div>
      {feed === 'ended' && (
        <p role="status" className="mb-3 font-semibold">
          The address has ended: calendar programs find nothing there any more.
        </p>
      )}
      <ViewLinks
        label="Layout"
        views={(['week', 'list'] as const).map((one) => ({
          href: hrefOf({ ...current, view: one }),
          label: one === 'week' ? 'Week' : 'List, four weeks',
          isCurrent: current.view === one,
        }))}
      />
      {mayOpenTeam && (
        <ViewLinks
          label="Whose"
          views={[false, true].map((isOfTeam) => ({
            href: hrefOf({ ...current, isOfTeam }),
            label: isOfTeam ? 'The team’s' : 'Yours',
            isCurrent: current.isOfTeam === isOfTeam,
          }))}
        />
      )}
      <nav aria-label="Time" className="no-print mb-4 flex flex-wrap gap-x-4">
        {[
          { href: hrefOf(pagesOn(current, -1)), label: 'Previous' },
          {
            href: hrefOf({
              ...current,
              from: calendarPlaceOf({ view, from: undefined, whose }, now).from,
            }),
            label: 'Today',
          },
          { href: hrefOf(pagesOn(current, 1)), label: 'Next' },
        ].map(({ href, label }) => (
          <a key={label} href={href} className="inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
      </nav>
      <CalendarDays
        place={current}
        rows={rows}
        today={now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate()}
      />
      <FeedForm hasFeed={hasFeed} make={makeFeedAddress} end={endFeedAddress} />
    </PortalFrame>
  );
}
