import { dayInWords } from '#lib/casework/clock/time-words.ts';
import { workPaths } from '#lib/paths.ts';
import { LevelTag } from '../level-tag.tsx';

export interface BurstsProps {
  readonly bursts: readonly {
    readonly receivedOn: Temporal.PlainDate;
    readonly waiting: number;
    readonly red: number;
  }[];
  readonly today: Temporal.PlainDate;
}

/** Days on which far more came than usual, set apart so that single disclosures are not buried under them. */
export function Bursts({ bursts, today }: BurstsProps) {
  if (bursts.length === 0) return null;
  return (
    <section aria-labelledby="bursts" className="card mb-6 px-5 py-4">
      <h2 id="bursts" className="mb-2 text-heading-3">
        Far more than usual came at once
      </h2>
      <p className="mb-3 max-w-prose text-ink-soft">
        They are kept apart, so that what came alone is not buried. Open them one by one, Red first:
        some may be real.
      </p>
      <ul className="grid gap-1">
        {bursts.map(({ receivedOn, waiting, red }) => (
          <li key={receivedOn.toString()} className="flex flex-wrap items-center gap-x-3">
            <a
              href={`${workPaths.anonymous}?day=${receivedOn}`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {`${waiting} of ${dayInWords(receivedOn, today)}`}
            </a>
            {red > 0 && (
              <span className="inline-flex items-center gap-2">
                {`${red} of them`} <LevelTag level="red" />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface BurstHeadingProps {
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}

/** What came on one day, opened: with the way back. */
export function BurstHeading({ day, today }: BurstHeadingProps) {
  return (
    <div className="mb-4">
      <h2 className="text-heading-3">{`All unread of ${dayInWords(day, today)}`}</h2>
      <a href={workPaths.anonymous} className="inline-flex min-h-11 items-center">
        Back to all unread
      </a>
    </div>
  );
}
