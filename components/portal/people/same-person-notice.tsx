import { LinkButton } from '#components/ui/button.tsx';
import { toneColours } from '#components/ui/tone.ts';
import { sameInWords } from '#lib/casework/people/found-words.ts';
import type { PersonKeyKind } from '#lib/casework/people/person-keys.ts';
import { casePath, pairPath } from '#lib/paths.ts';

interface OtherCase {
  readonly reference: string;
  readonly because: readonly PersonKeyKind[];
  readonly isOlder: boolean;
}

export interface SamePersonNoticeProps {
  readonly reference: string;
  readonly others: readonly OtherCase[];
}

/**
 * Says that another case may be of the same person, and lets its lead join them or leave them apart. Nothing merges by itself. Several are one
 * line, which opens.
 */
export function SamePersonNotice({ reference, others }: SamePersonNoticeProps) {
  const [first] = others;
  if (first === undefined) return null;
  if (others.length === 1) {
    return (
      <section
        aria-labelledby={`same-${first.reference}`}
        className={`flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border px-4 py-2 [&_a]:text-current ${toneColours.calm}`}
      >
        <h2
          id={`same-${first.reference}`}
          className="font-sans text-body font-semibold tracking-normal"
        >
          May be the same person as <CaseLink reference={first.reference} />
        </h2>
        <Choice reference={reference} other={first} />
      </section>
    );
  }
  return (
    <details className={`rounded-card border px-4 ${toneColours.calm} [&_a]:text-current`}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">
        {`May be the same person as in ${others.length} other cases`}
      </summary>
      <ul className="pb-2">
        {others.map((other) => (
          <li
            key={other.reference}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-calm-edge py-2"
          >
            <p className="font-semibold">
              <CaseLink reference={other.reference} />
            </p>
            <Choice reference={reference} other={other} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function CaseLink({ reference }: Pick<OtherCase, 'reference'>) {
  return (
    <a href={casePath(reference)} className="tabular-nums whitespace-nowrap">
      {reference}
    </a>
  );
}

/** Why, and what can be done. */
function Choice({ reference, other }: { readonly reference: string; readonly other: OtherCase }) {
  const newer = other.isOlder ? reference : other.reference;
  const older = other.isOlder ? other.reference : reference;
  return (
    <>
      <p className="grow text-small">{`Both have ${sameInWords(other.because)}.`}</p>
      <ul className="no-print flex flex-wrap items-center gap-2 max-sm:w-full">
        <li className="max-sm:w-full">
          <LinkButton
            variant="secondary"
            href={pairPath(newer, 'join', older)}
            aria-label={`Join them: ${other.reference}`}
          >
            Join them
          </LinkButton>
        </li>
        <li className="max-sm:w-full">
          <LinkButton
            variant="secondary"
            href={pairPath(newer, 'leave-apart', older)}
            aria-label={`Leave them apart: ${other.reference}`}
          >
            Leave them apart
          </LinkButton>
        </li>
      </ul>
    </>
  );
}
