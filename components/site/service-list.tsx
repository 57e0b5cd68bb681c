import type { Service } from '#lib/content/directory.ts';
import { ServiceCard, type ServiceCardProps } from './service-card.tsx';

export interface ServiceListProps extends Omit<ServiceCardProps, 'service'> {
  readonly services: readonly Service[];
}

/** Services side by side where there is room, one below the other where there is not. */
export function ServiceList({ services, ...card }: ServiceListProps) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">
      {services.map((service) => (
        <li key={service.id}>
          <ServiceCard service={service} {...card} />
        </li>
      ))}
    </ul>
  );
}
