import { teamNames } from '#lib/casework/case-words.ts';
import type { Countdown } from '#lib/casework/clock.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { momentInWords } from '#lib/casework/time-words.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import { type QueueColumn, QueueList, QueueRowName } from './queue-list.tsx';
import { TimeLeft } from './time-left.tsx';

/** A case as the queue shows it: nothing of its content. */
export interface QueuedCase {
  readonly reference: string;
  readonly team: Team;
  readonly level: Level;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly clock: Countdown;
  readonly assignedTo: string | null;
  readonly mayRead: boolean;
}

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
      heading: 'First contact',
      cell: ({ clock, dueAt }) => <TimeLeft clock={clock} due={dueAt} now={now} />,
    },
    ...(showsTeam
      ? [
          {
            id: 'team',
            heading: 'Team',
            cell: ({ team }: QueuedCase) => teamNames[team],
          },
        ]
      : []),
    {
      id: 'received',
      heading: 'Received',
      cell: ({ receivedAt }) => momentInWords(receivedAt, now, workingCalendar.timeZone),
    },
    {
      id: 'assigned',
      heading: 'Assigned to',
      cell: ({ assignedTo }) => (assignedTo === null ? 'Nobody yet' : <bdi>{assignedTo}</bdi>),
    },
  ];
  return (
    <QueueList
      rows={cases}
      rowKey={({ reference }) => reference}
      level={({ level }) => level}
      nameHeading="Case"
      name={({ reference, mayRead }) => (
        <QueueRowName
          href={`/cases/${reference}`}
          reference={reference}
          note={mayRead ? undefined : 'Summary until assigned'}
        />
      )}
      columns={columns}
    />
  );
}
