import type { Countdown } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { shortTimeLeft } from '#lib/casework/clock/time-words.ts';

const looks: Readonly<
  Record<Countdown['state'], { readonly words: string; readonly bar: string }>
> = {
  'in-time': { words: '', bar: 'fill-good-edge' },
  'due-soon': { words: 'font-semibold', bar: 'fill-care-edge' },
  overdue: { words: 'font-semibold text-on-urgent', bar: 'fill-urgent-edge' },
};

/** The working time that is left, in words and as a bar that empties; it is whole and of another colour once it is too late. */
export function TimeInQueue({ clock }: { readonly clock: Countdown }) {
  const { words, bar } = looks[clock.state];
  const left = clock.state === 'overdue' ? 1 : 1 - clock.share;
  return (
    <span className={`block whitespace-nowrap ${words}`}>
      {clock.state === 'due-soon' && <span className="sr-only">Due soon: </span>}
      {shortTimeLeft(clock, workingCalendar)}
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
