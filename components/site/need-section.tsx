import { TitledSection } from '#components/ui/titled-section.tsx';
import { type Need, servicesFor } from '#lib/content/directory.ts';
import { ServiceList } from './service-list.tsx';

export interface NeedSectionProps {
  readonly id: Need;
  readonly title: string;
}

/** The services for one need, and links to those that stand elsewhere on the page. */
export function NeedSection({ id, title }: NeedSectionProps) {
  const { here, elsewhere } = servicesFor(id);
  return (
    <TitledSection id={`need-${id}`} title={title}>
      <ServiceList services={here} anchored checked />
      {elsewhere.length > 0 && (
        <p className="mt-4">
          They can help too:{' '}
          {elsewhere.map((service, index) => (
            <span key={service.id}>
              {index > 0 && ', '}
              <a href={`#${service.id}`}>{service.name}</a>
            </span>
          ))}
          .
        </p>
      )}
    </TitledSection>
  );
}
