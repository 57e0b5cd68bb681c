import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { textPath } from '#lib/paths.ts';

/** Who wrote the words that stand, and when; nobody did where they are the original ones. */
export interface Written {
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface TextListProps {
  readonly texts: readonly {
    readonly key: string;
    /** In which email or letter it stands, or that it is of the appointment. */
    readonly where: string;
    readonly label: string;
    readonly standing: { readonly words: string; readonly written: Written | undefined };
    /** Why the words that stand do not go. */
    readonly wrong: string | undefined;
  }[];
  readonly now: Temporal.Instant;
}

/** Every text that can be edited, by where it stands. */
export function TextList({ texts, now }: TextListProps) {
  return (
    <div className="grid max-w-site gap-x-8 gap-y-6 lg:grid-cols-2">
      {[...Map.groupBy(texts, ({ where }) => where)].map(([where, own], place) => (
        <section key={where} aria-labelledby={`where-${place}`}>
          <h2 id={`where-${place}`} className="mb-1 text-heading-3">
            {where}
          </h2>
          <ul className="border-t border-line">
            {own.map(({ key, label, standing: { words, written }, wrong }) => (
              <li key={key} className="border-b border-line py-1 text-small">
                <a
                  href={textPath(key)}
                  aria-label={`${label}: ${where}`}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {label}
                </a>
                <p className="wrap-anywhere">{words}</p>
                <p className="text-ink-soft">{writtenInWords(written, now)}</p>
                {wrong !== undefined && <NotSent />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** That words stand which may not go any more. */
export function NotSent() {
  return (
    <p className="font-semibold">
      These words may not go any more: the original words go in their place.
    </p>
  );
}

/**
 * @param isStanding whether the words stand now, or did before
 * @returns since when the words stand, or when they were written, and whose they are
 */
export function writtenInWords(
  written: Written | undefined,
  now: Temporal.Instant,
  isStanding = true,
) {
  if (written === undefined) return 'The original words';
  const when = momentInWords(new Date(written.at.epochMilliseconds), now, workingCalendar.timeZone);
  return (
    <>
      {`${isStanding ? 'Since' : 'Written'} ${when}, by `}
      <bdi>{written.by}</bdi>
    </>
  );
}
