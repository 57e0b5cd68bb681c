import { Tag } from '#components/ui/tag.tsx';
import type { Countdown } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { capitalised, dueInWords } from '#lib/casework/clock/time-words.ts';

export interface TimeLeftProps {
  readonly clock: Countdown;
  readonly due: Date;
  readonly now: Temporal.Instant;
}

/** How much is left until something is due, and when that is. It warns from 75% of its working time. */
export function TimeLeft({ clock, due, now }: TimeLeftProps) {
  const words = capitalised(dueInWords(due, now, workingCalendar));
  return clock.state === 'in-time' ? (
    <span className="font-semibold">{words}</span>
  ) : (
    <DueTag isOverdue={clock.state === 'overdue'}>{words}</DueTag>
  );
}

export interface DueTagProps {
  readonly isOverdue: boolean;
  readonly children: string;
}

/** Stands out where a clock runs down, and more where it has: dark on light turns round. */
export function DueTag({ isOverdue, children }: DueTagProps) {
  return isOverdue ? (
    <span className="inline-block rounded-full border border-on-urgent bg-on-urgent px-3 py-0.5 text-small font-semibold text-urgent">
      {children}
    </span>
  ) : (
    <Tag tone="care">
      <span className="sr-only">Due soon: </span>
      {children}
    </Tag>
  );
}
