import type { NextOnCase } from '#lib/casework/case/summary.ts';
import type { Countdown } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { capitalised, leftInWords } from '#lib/casework/clock/time-words.ts';

const looks: Readonly<
  Record<Countdown['state'], { readonly words: string; readonly bar: string }>
> = {
  'in-time': { words: '', bar: 'fill-good-edge' },
  'due-soon': { words: 'font-semibold', bar: 'fill-care-edge' },
  overdue: { words: 'font-semibold text-on-urgent', bar: 'fill-urgent-edge' },
};

export interface TimeInQueueProps extends Pick<NextOnCase, 'clock' | 'dueAt'> {
  readonly now: Temporal.Instant;
}

/** What is left, in words and as a bar of working time that empties; it is whole and of another colour once it is too late. */
export function TimeInQueue({ clock, dueAt, now }: TimeInQueueProps) {
  const { words, bar } = looks[clock.state];
  const left = clock.state === 'overdue' ? 1 : 1 - clock.share;
  return (
    <span className={`block @queue:whitespace-nowrap ${words}`}>
      {clock.state === 'due-soon' && <span className="sr-only">Due soon: </span>}
      {capitalised(leftInWords(dueAt, now, workingCalendar))}
      <svg
        aria-hidden="true"
        width="48"
        height="4"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="mt-1 h-1 w-24 @max-queue:hidden"
      >
        <rect width="100" height="4" className="fill-line" />
        <rect width={Math.max(2, Math.round(left * 100))} height="4" className={bar} />
      </svg>
    </span>
  );
}
