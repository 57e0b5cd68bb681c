'use client';

import type { QueueRow } from '#lib/casework/queue/row.ts';
import { casePath } from '#lib/paths.ts';
import { type QueueColumn, QueueList, QueueRowName } from './queue-list.tsx';
import { TimeInQueue, WordsInQueue } from './time-in-queue.tsx';

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
    isOneLine: true,
    cell: ({ step, shortStep, moment }) => (
      <>
        <WordsInQueue words={step} short={shortStep} />{' '}
        {moment !== undefined && <span className="queue-soft">{moment}</span>}
      </>
    ),
  },
  {
    id: 'state',
    heading: 'State',
    isOneLine: true,
    cell: ({ state }) => state,
  },
  {
    id: 'owner',
    heading: 'Owner',
    narrow: 'second-line-end',
    cell: ({ owner, team }) => (
      <>
        {owner === undefined ? <strong>Nobody</strong> : <bdi className="queue-owner">{owner}</bdi>}
        {team !== undefined && (
          <>
            {' '}
            <span className="queue-soft">{team}</span>
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
