import { administrationWords } from '#lib/casework/administration/words.ts';
import { dayInWords } from '#lib/casework/clock/time-words.ts';

export interface Matter {
  readonly kind: string;
  readonly count: number;
  readonly since: Temporal.PlainDate;
  readonly subjects: readonly string[];
}

export interface AdministrationMattersProps {
  readonly matters: readonly Matter[];
  readonly today: Temporal.PlainDate;
}

/** What only an administrator can mend: what it is, since when, and what mends it. */
export function AdministrationMatters({ matters, today }: AdministrationMattersProps) {
  return (
    <ul className="grid max-w-prose gap-4">
      {matters.map(({ kind, count, since, subjects }) => {
        const words = administrationWords[kind];
        return (
          <li key={kind} className="card px-5 py-4">
            <h2 className="mb-1 text-heading-3">{words?.title(count) ?? kind}</h2>
            <p className="mb-2 text-small text-ink-soft">Since {dayInWords(since, today)}</p>
            <p>{words?.mend}</p>
            {subjects.length > 0 && (
              <p className="mt-3 text-small text-ink-soft">{words?.subjects}</p>
            )}
            {subjects.length > 0 && (
              <ul className="mt-1 grid gap-1 text-small">
                {subjects.map((subject) => (
                  <li key={subject}>
                    <code className="wrap-anywhere">{subject}</code>
                  </li>
                ))}
                {count > subjects.length && <li>and {count - subjects.length} more</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
