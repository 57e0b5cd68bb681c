'use client';

import type { QueueRow } from '#lib/casework/queue/row.ts';
import { casePath } from '#lib/paths.ts';
import { type QueueColumn, QueueList, QueueRowName } from './queue-list.tsx';
import { TimeInQueue } from './time-in-queue.tsx';

const columns: readonly QueueColumn<QueueRow>[] = [
  {
    id: 'time',
    heading: 'Time left',
    narrow: 'first-line',
    cell: ({ time }) => (time === undefined ? 'Closed' : <TimeInQueue time={time} />),
  },
  {
    id: 'next',
    heading: 'Next step',
    narrow: 'second-line',
    cell: ({ step, shortStep, moment }) => (
      <span className="@queue:whitespace-nowrap">
        <span className="@max-queue:hidden">{step}</span>
        <span className="@queue:hidden">{shortStep}</span>{' '}
        {moment !== undefined && (
          <span className="block text-ink-soft @max-queue:hidden">{moment}</span>
        )}
      </span>
    ),
  },
  {
    id: 'state',
    heading: 'State',
    cell: ({ state }) => <span className="whitespace-nowrap">{state}</span>,
  },
  {
    id: 'owner',
    heading: 'Owner',
    narrow: 'second-line-end',
    cell: ({ owner, team }) => (
      <>
        {owner === undefined ? (
          <strong>Nobody</strong>
        ) : (
          <bdi className="@queue:block @queue:max-w-56 @queue:truncate">{owner}</bdi>
        )}
        {team !== undefined && (
          <>
            {' '}
            <span className="block text-ink-soft @max-queue:hidden">{team}</span>
          </>
        )}
      </>
    ),
  },
  { id: 'contact', heading: 'Last contact', cell: ({ lastContact }) => lastContact },
];

/**
 * The rows of the queue. They are drawn from their words, also in the browser: the page carries each row once more in words alone, in
 * place of all its elements.
 */
export function CaseRows({ rows }: { readonly rows: readonly QueueRow[] }) {
  return (
    <QueueList
      caption="Cases, those that nobody has first, then by when they are due"
      rows={rows}
      rowKey={({ reference }) => reference}
      level={({ level }) => level}
      nameHeading="Person"
      name={(row) => <QueueRowName {...row} href={casePath(row.reference)} />}
      columns={columns}
    />
  );
}
