import { stateNames } from '#lib/casework/case/states.ts';
import type { CaseSummary } from '#lib/casework/case-summary.ts';
import { teamNames } from '#lib/casework/case-words.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { momentInWords } from '#lib/casework/time-words.ts';
import { casePath } from '#lib/paths.ts';
import { NextStep } from './next-step.tsx';
import { type QueueColumn, QueueList, QueueRowName } from './queue-list.tsx';

export interface CaseQueueProps {
  readonly cases: readonly CaseSummary[];
  /** Whether the viewer's queue holds more than one team's cases. */
  readonly showsTeam: boolean;
  readonly now: Temporal.Instant;
}

/** Cases in the order in which they fall due. */
export function CaseQueue({ cases, showsTeam, now }: CaseQueueProps) {
  const columns: QueueColumn<CaseSummary>[] = [
    {
      id: 'time',
      heading: 'Next',
      cell: ({ next }) => <NextStep next={next} now={now} />,
    },
    ...(showsTeam
      ? [
          {
            id: 'team',
            heading: 'Team',
            cell: ({ team }: CaseSummary) => teamNames[team],
          },
        ]
      : []),
    { id: 'state', heading: 'State', cell: ({ state }) => stateNames[state] },
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
          href={casePath(reference)}
          reference={reference}
          note={mayRead ? undefined : 'Summary until assigned'}
        />
      )}
      columns={columns}
    />
  );
}
