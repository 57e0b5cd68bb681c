import { Prose } from '#components/ui/prose.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import { findServices } from '#lib/content/directory.ts';
import type { Guide } from '#lib/content/support.ts';
import { GuideFrame } from './guide-frame.tsx';
import { ServiceList } from './service-list.tsx';

/** A guide on its page: its parts, and whom to turn to. */
export function GuidePage({ guide }: { readonly guide: Guide }) {
  const { sections, services } = guide;
  return (
    <GuideFrame guide={guide}>
      {sections.map(({ id, title, body }) => (
        <TitledSection key={id} id={id} title={title}>
          <Prose content={body} />
        </TitledSection>
      ))}
      {services.length > 0 && (
        <TitledSection id="people-who-help" title="People who can help">
          <ServiceList services={findServices(services)} checked />
          <p className="mt-4">
            <a href="/support" className="inline-flex min-h-11 items-center font-semibold">
              All people and places that help
            </a>
          </p>
        </TitledSection>
      )}
    </GuideFrame>
  );
}
