import type { Countdown } from '#lib/casework/clock/clock.ts';
import type { TimeLeftInRow } from '#lib/casework/queue/row.ts';

const looks: Readonly<
  Record<Countdown['state'], { readonly words: string; readonly bar: string }>
> = {
  'in-time': { words: '', bar: 'fill-good-edge' },
  'due-soon': { words: 'font-semibold', bar: 'fill-care-edge' },
  overdue: { words: 'font-semibold text-on-urgent', bar: 'fill-urgent-edge' },
};

/** What is left, in words and as a bar of working time that empties; it is whole and of another colour once it is too late. */
export function TimeInQueue({ time }: { readonly time: TimeLeftInRow }) {
  const { words, bar } = looks[time.state];
  return (
    <span className={`block @queue:whitespace-nowrap ${words}`}>
      {time.state === 'due-soon' && <span className="sr-only">Due soon: </span>}
      <span className="@max-queue:hidden">{time.words}</span>
      <span className="whitespace-nowrap @queue:hidden">{time.short}</span>
      <svg
        aria-hidden="true"
        width="48"
        height="4"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="mt-1 h-1 w-24 @max-queue:hidden"
      >
        <rect width="100" height="4" className="fill-line" />
        <rect width={time.left} height="4" className={bar} />
      </svg>
    </span>
  );
}
