import { DueTag } from './time-left.tsx';

export interface QueueCountsProps {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly inTime: number;
}

/** How the cases on this page stand, before any of them is read. */
export function QueueCounts({ overdue, dueSoon, inTime }: QueueCountsProps) {
  return (
    <ul aria-label="On this page" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {overdue > 0 && (
        <li>
          <DueTag isOverdue>{`${overdue} overdue`}</DueTag>
        </li>
      )}
      {dueSoon > 0 && (
        <li className="rounded-full border border-care-edge bg-care px-3 py-0.5 text-small font-semibold text-on-care">
          {dueSoon} due soon
        </li>
      )}
      {inTime > 0 && <li className="px-1 text-small font-semibold">{inTime} in time</li>}
    </ul>
  );
}
