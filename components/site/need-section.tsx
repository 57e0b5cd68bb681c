import { TitledSection } from '#components/ui/titled-section.tsx';
import { type Need, servicesFor } from '#lib/content/directory.ts';
import { ServiceCard } from './service-card.tsx';
import { serviceGrid } from './service-list.tsx';

export interface NeedSectionProps {
  readonly id: Need;
  readonly title: string;
}

/** Every service that helps with a need. One that helps with several stands in the section of each. */
export function NeedSection({ id, title }: NeedSectionProps) {
  return (
    <div className="need" data-need={id}>
      <TitledSection id={`need-${id}`} title={title}>
        <ul className={serviceGrid}>
          {servicesFor(id).map((service) => (
            <li key={service.id}>
              <ServiceCard service={service} anchored={service.needs[0] === id} checked />
            </li>
          ))}
        </ul>
      </TitledSection>
    </div>
  );
}
