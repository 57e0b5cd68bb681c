import { TitledSection } from '#components/ui/titled-section.tsx';
import { type Way, wayLabels, ways, waysLead } from '#lib/content/support.ts';

export interface WaysSideBySideProps {
  readonly id: string;
  readonly title: string;
}

const lines = [
  'what',
  'whoKnows',
  'support',
  'whatFollows',
] as const satisfies readonly (keyof Way)[];

/** The options, told in the same order so that they can be compared. */
export function WaysSideBySide({ id, title }: WaysSideBySideProps) {
  return (
    <TitledSection id={id} title={title} lead={waysLead}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-5">
        {ways.map((way) => (
          <li key={way.id} className="card card-way p-5 pe-8">
            <h3 className="mb-3 text-heading-3">{way.title}</h3>
            <dl className="grid gap-3">
              {lines.map((line) => (
                <div key={line}>
                  <dt className="text-small font-semibold text-ink-soft">{wayLabels[line]}</dt>
                  <dd>{way[line]}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
