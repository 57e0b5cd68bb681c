import { DueTag } from './time-left.tsx';

export interface QueueCountsProps {
  /** In the whole queue. */
  readonly overdue: number;
  /** On this page, as the next. */
  readonly dueSoon: number;
  readonly inTime: number;
  /** Whether the page is the whole queue. */
  readonly isOnePage: boolean;
}

/** How the cases stand, before any of them is read. */
export function QueueCounts({ overdue, dueSoon, inTime, isOnePage }: QueueCountsProps) {
  const where = isOnePage ? '' : ' on this page';
  return (
    <ul aria-label="How they stand" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {overdue > 0 && (
        <li>
          <DueTag isOverdue>{`${overdue} overdue${isOnePage ? '' : ' in all'}`}</DueTag>
        </li>
      )}
      {dueSoon > 0 && (
        <li className="rounded-full border border-care-edge bg-care px-3 py-0.5 text-small font-semibold text-on-care">
          {`${dueSoon} due soon${where}`}
        </li>
      )}
      {inTime > 0 && (
        <li className="px-1 text-small font-semibold">{`${inTime} in time${where}`}</li>
      )}
    </ul>
  );
}
