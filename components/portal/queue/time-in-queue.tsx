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
    <span className={`block whitespace-nowrap ${words}`}>
      {time.state === 'due-soon' && <span className="sr-only">Due soon: </span>}
      <WordsInQueue words={time.words} short={time.short} />
      <svg
        aria-hidden="true"
        width="48"
        height="4"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="queue-bar"
      >
        <rect width={time.left} height="4" className={bar} />
      </svg>
    </span>
  );
}

/** Words, and the few for which a phone has room: once where both are the same. */
export function WordsInQueue({ words, short }: { readonly words: string; readonly short: string }) {
  if (words === short) return words;
  return (
    <>
      <span className="@max-queue:hidden">{words}</span>
      <span className="@queue:hidden">{short}</span>
    </>
  );
}
