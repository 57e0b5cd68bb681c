import type { ComponentProps } from 'react';
import { hasNeeds } from '#lib/casework/assignment/needs.ts';
import { NeedsOfAppointment } from './needs-of-appointment.tsx';

export interface NeedsCardProps {
  readonly needs: ComponentProps<typeof NeedsOfAppointment> | undefined;
}

/** What somebody asked for, where they did: whoever assigns reads it first. */
export function NeedsCard({ needs }: NeedsCardProps) {
  if (needs === undefined || !hasNeeds(needs)) return null;
  return (
    <section aria-labelledby="needs" className="card mb-6 max-w-prose p-4 sm:p-5">
      <h2 id="needs" className="mb-3 text-heading-3">
        What they asked for
      </h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <NeedsOfAppointment {...needs} />
      </dl>
    </section>
  );
}
