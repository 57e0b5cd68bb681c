import { stateNames } from '#lib/casework/case/states.ts';
import type { QueuedCase } from '#lib/casework/case/summary.ts';
import { teamNames } from '#lib/casework/case/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { daysSince } from '#lib/casework/clock/time-words.ts';
import { casePath } from '#lib/paths.ts';
import { NextInQueue } from './next-in-queue.tsx';
import { type QueueColumn, QueueList, QueueRowName } from './queue-list.tsx';
import { TimeInQueue } from './time-in-queue.tsx';

export interface CaseQueueProps {
  readonly cases: readonly QueuedCase[];
  /** Whether the viewer's queue holds more than one team's cases. */
  readonly showsTeam: boolean;
  readonly now: Temporal.Instant;
}

/** Cases in the order in which they fall due. */
export function CaseQueue({ cases, showsTeam, now }: CaseQueueProps) {
  const columns: QueueColumn<QueuedCase>[] = [
    {
      id: 'time',
      heading: 'Time left',
      narrow: 'first-line',
      cell: ({ next }) => (next === undefined ? 'Closed' : <TimeInQueue {...next} now={now} />),
    },
    {
      id: 'next',
      heading: 'Next step',
      narrow: 'second-line',
      cell: (one) => <NextInQueue {...one} now={now} />,
    },
    {
      id: 'state',
      heading: 'State',
      cell: ({ state }) => <span className="whitespace-nowrap">{stateNames[state]}</span>,
    },
    {
      id: 'owner',
      heading: 'Owner',
      narrow: 'second-line-end',
      cell: ({ assignedTo, team }) => (
        <>
          {assignedTo === null ? <strong>Nobody</strong> : <bdi>{assignedTo}</bdi>}
          {showsTeam && (
            <>
              {' '}
              <span className="block text-ink-soft @max-queue:hidden">{teamNames[team]}</span>
            </>
          )}
        </>
      ),
    },
    {
      id: 'contact',
      heading: 'Last contact',
      cell: ({ lastContactAt }) =>
        lastContactAt === undefined
          ? 'None yet'
          : daysSince(lastContactAt, now, workingCalendar.timeZone),
    },
  ];
  return (
    <QueueList
      caption="Cases, those that nobody has first, then by when they are due"
      rows={cases}
      rowKey={({ reference }) => reference}
      level={({ level }) => level}
      nameHeading="Person"
      name={({ reference, name, mayRead }) => (
        <QueueRowName
          href={casePath(reference)}
          reference={reference}
          name={name}
          note={mayRead ? undefined : 'Summary until assigned'}
        />
      )}
      columns={columns}
    />
  );
}
