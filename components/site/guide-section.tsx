import { Prose } from '#components/ui/prose.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import type { Guide } from '#lib/content/support.ts';

/** A guide, as a part of a page. */
export function GuideSection({ id, title, sections }: Guide) {
  return (
    <TitledSection id={id} title={title}>
      <div className="grid gap-8">
        {sections.map(({ title: heading, body }) => (
          <div key={heading}>
            <h3 className="mb-3 text-heading-3">{heading}</h3>
            <Prose content={body} />
          </div>
        ))}
      </div>
    </TitledSection>
  );
}
