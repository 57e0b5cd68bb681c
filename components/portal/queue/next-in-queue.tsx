import { toDoNames } from '#lib/casework/case/states.ts';
import type { QueuedCase } from '#lib/casework/case/summary.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';

export interface NextInQueueProps extends Pick<QueuedCase, 'next' | 'closedAt'> {
  readonly now: Temporal.Instant;
}

/** What is to be done next on a case, and by when; of a closed one, when it was closed. */
export function NextInQueue({ next, closedAt, now }: NextInQueueProps) {
  const moment = next?.dueAt ?? closedAt;
  return (
    <span className="@queue:whitespace-nowrap">
      {next === undefined ? 'None' : toDoNames[next.step]}{' '}
      {moment !== undefined && (
        <span className="block text-ink-soft @max-queue:hidden">
          {next === undefined && 'closed '}
          {momentInWords(moment, now, workingCalendar.timeZone)}
        </span>
      )}
    </span>
  );
}
