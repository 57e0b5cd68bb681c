import 'server-only';
import { teamsInView } from '#lib/casework/access/policy.ts';
import { holds } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { factFields, fallingTo, inView } from './case-facts.ts';

/** The cases on which `actsAsLead` lets the viewer decide, in the database's terms; none from which they are walled off. */
export function actedOnBy(viewer: Viewer, now: Temporal.Instant): Prisma.CaseWhereInput {
  return {
    AND: [
      inView(viewer, now),
      // While somebody at the gate asks the person, nobody acts as its lead.
      { gate: { in: ['open', 'red'] } },
      {
        OR: [
          { team: { in: [...teamsInView(viewer).leading] } },
          ...(holds(viewer, 'last-reader') ? [{ lastReaders: true }] : []),
          ...fallingTo(viewer),
        ],
      },
    ],
  };
}

/** What the page of a lead reads of a case. */
export function leadFields(viewer: Viewer, now: Temporal.Instant) {
  return {
    ...factFields(viewer, now),
    reference: true,
    acknowledgeDueAt: true,
    assignedTo: { select: { name: true } },
  } as const satisfies Prisma.CaseSelect;
}
