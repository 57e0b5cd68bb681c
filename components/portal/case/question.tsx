import { Fact } from '#components/portal/fact.tsx';
import { Lines } from '#components/ui/lines.tsx';
import { casePath } from '#lib/paths.ts';

export interface QuestionProps {
  readonly reference: string;
  /** The oldest first. */
  readonly questions: readonly {
    readonly by: string;
    readonly when: string;
    readonly why: string;
  }[];
  readonly assessed: string | undefined;
  readonly flags: readonly string[];
}

/** What the safeguarding lead is asked, with what is known of the risk: they decide on that. */
export function Question({ reference, questions, assessed, flags }: QuestionProps) {
  return (
    <section aria-labelledby="asked" className="card mb-6 max-w-prose px-4 py-3 wrap-anywhere">
      <h2 id="asked" className="mb-2 text-heading-3">
        What you are asked
      </h2>
      {questions.map(({ by, when, why }) => (
        <div key={`${by} ${when} ${why}`} className="mb-3">
          <p className="whitespace-pre-wrap">
            <bdi>{why}</bdi>
          </p>
          <p className="text-small text-ink-soft">
            <bdi>{by}</bdi>
            {`, ${when}`}
          </p>
        </div>
      ))}
      <dl className="mb-3 grid gap-y-2">
        <Fact term="Assessment">{assessed ?? 'Not assessed yet'}</Fact>
        <Fact term="Red flags answered with yes">
          <Lines lines={flags.length === 0 ? ['None'] : flags} />
        </Fact>
      </dl>
      <p>
        <a href={`${casePath(reference)}?show=everything#story`}>Read everything on the case</a>
      </p>
    </section>
  );
}
