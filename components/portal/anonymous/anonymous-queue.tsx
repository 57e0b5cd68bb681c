import { DueTag } from '#components/portal/time-left.tsx';
import { dayInWords } from '#lib/casework/clock/time-words.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import { anonymousPath } from '#lib/paths.ts';
import { type QueueColumn, QueueList, QueueRowName } from '../queue/queue-list.tsx';

/** An anonymous disclosure as its queue shows it. Only its date is known. */
export interface QueuedDisclosure {
  readonly id: string;
  readonly reference: string;
  readonly level: Level;
  readonly receivedOn: Temporal.PlainDate;
  readonly readBy: Temporal.PlainDate;
}

export interface AnonymousQueueProps {
  readonly disclosures: readonly QueuedDisclosure[];
  readonly show: 'unread' | 'read';
  readonly today: Temporal.PlainDate;
}

/** Anonymous disclosures: what waits, by when; or what was read. */
export function AnonymousQueue({ disclosures, show, today }: AnonymousQueueProps) {
  const columns: QueueColumn<QueuedDisclosure>[] = [
    {
      id: 'read-by',
      heading: show === 'unread' ? 'To be read' : 'Was to be read',
      narrow: 'first-line-or-below',
      cell: ({ readBy }) =>
        show === 'unread' ? (
          <ReadBy date={readBy} today={today} />
        ) : (
          `by ${dayInWords(readBy, today)}`
        ),
    },
    {
      id: 'received',
      heading: 'Received',
      narrow: 'last-line',
      cell: ({ receivedOn }) => dayInWords(receivedOn, today),
    },
  ];
  return (
    <QueueList
      caption="Anonymous disclosures"
      rows={disclosures}
      rowKey={({ id }) => id}
      level={({ level }) => level}
      nameHeading="Disclosure"
      name={({ id, reference }) => <QueueRowName href={anonymousPath(id)} reference={reference} />}
      columns={columns}
    />
  );
}

/** By when an anonymous disclosure is to be read, marked on the day and after it. */
export function ReadBy({
  date,
  today,
}: {
  readonly date: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}) {
  const order = Temporal.PlainDate.compare(date, today);
  if (order > 0) return <span className="font-semibold">by {dayInWords(date, today)}</span>;
  return (
    <DueTag isOverdue={order < 0}>
      {order < 0 ? `Overdue since ${dayInWords(date, today)}` : 'by today'}
    </DueTag>
  );
}
