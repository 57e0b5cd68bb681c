import type { ReactNode } from 'react';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { clockTimeInWords } from '#lib/casework/clock/time-words.ts';

export interface QueueHeadingProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What the list is, and how it stands. */
export function QueueHeading({ title, children }: QueueHeadingProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <h1 className="text-heading-2">{title}</h1>
      {children}
    </header>
  );
}

/** Of when the list is: a page left open grows old. */
export function QueueFoot({
  now,
  usesKeys,
}: {
  readonly now: Temporal.Instant;
  readonly usesKeys: boolean;
}) {
  const { timeZone, opensAt, closesAt } = workingCalendar;
  return (
    <p className="mt-3 text-small text-ink-soft">
      As of {clockTimeInWords(now, timeZone)}. Those that nobody has stand first, then what is due
      first. Clocks run in working time, {opensAt} to {closesAt}; days late are days of the
      calendar.
      <span className="max-lg:hidden">
        {' '}
        Space on a case looks into it{usesKeys && '; ? lists the keys'}.
      </span>
    </p>
  );
}
