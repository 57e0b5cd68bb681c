import type { ReactNode } from 'react';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { clockTimeInWords } from '#lib/casework/time-words.ts';

export interface QueueHeadingProps {
  readonly title: string;
  readonly now: Temporal.Instant;
  readonly children: ReactNode;
}

/** What the list is, how it stands, and of when that is: a page left open grows old. */
export function QueueHeading({ title, now, children }: QueueHeadingProps) {
  const { timeZone, opensAt, closesAt } = workingCalendar;
  return (
    <header className="mb-5">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1 className="text-heading-2">{title}</h1>
        {children}
      </div>
      <p className="mt-1 text-small text-ink-soft">
        Due first on top, as of {clockTimeInWords(now, timeZone)}. Time left is working time,{' '}
        {opensAt} to {closesAt}.
      </p>
    </header>
  );
}
