import { filledParts, type PlanWords, planParts } from '#lib/casework/safety-plan/parts.ts';
import { dayAndDate } from '#lib/content/long-date.ts';

export interface PlanPaperProps {
  /** Undefined where there is none, or it cannot be opened. */
  readonly plan:
    | { readonly words: PlanWords; readonly lookAgainOn: string | undefined }
    | undefined;
}

/** A safety plan as the person keeps it: their words, large, and nothing by which somebody who finds it knows where it is from. */
export function PlanPaper({ plan }: PlanPaperProps) {
  if (plan === undefined) {
    return (
      <>
        <h1 className="mb-3 text-heading-2">My plan</h1>
        <p>There is no safety plan on this case, or it cannot be opened now.</p>
      </>
    );
  }
  const { words, lookAgainOn } = plan;
  return (
    <>
      <p className="no-print mb-6 max-w-prose border-s-4 border-edge ps-4">
        To print and hand over, or to read out: it is not sent by email. On paper it has no
        reference, no level and no name of the service. If your browser prints an address at the
        edge of the page, switch headers and footers off first.
      </p>
      <article className="plain-paper max-w-prose text-[1.25rem] leading-normal">
        <h1 className="mb-6 text-heading-2">My plan</h1>
        {filledParts(words).map((part) => (
          <section key={part} className="mb-6">
            <h2 className="mb-1 text-heading-3">{planParts[part].onPaper}</h2>
            <p className="wrap-anywhere whitespace-pre-line">
              <bdi>{words[part]}</bdi>
            </p>
          </section>
        ))}
        {lookAgainOn !== undefined && <p>{`We look at it again on ${dayAndDate(lookAgainOn)}.`}</p>}
      </article>
    </>
  );
}
