import type { Service } from '#lib/content/directory.ts';
import { ServiceCard, type ServiceCardProps } from './service-card.tsx';

export interface ServiceListProps extends Omit<ServiceCardProps, 'service'> {
  readonly services: readonly Service[];
}

/** Cards side by side where there is room, one below the other where there is not. */
export const serviceGrid = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4';

/** A few services, in the order given. */
export function ServiceList({ services, ...card }: ServiceListProps) {
  return (
    <ul className={serviceGrid}>
      {services.map((service) => (
        <li key={service.id}>
          <ServiceCard service={service} {...card} />
        </li>
      ))}
    </ul>
  );
}
