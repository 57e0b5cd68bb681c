import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { DayRow } from '#lib/casework/my-day/day.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { factFields, isMember } from './case-facts.ts';
import { clockFields, firstContactFields } from './clock-of-row.ts';

/** What a row of a day needs of its case. */
export function dayFields(viewer: Viewer, now: Temporal.Instant) {
  return {
    ...factFields(viewer, now),
    members: { where: isMember(viewer, now), select: { part: true, until: true } },
    reference: true,
    ...clockFields,
    ...firstContactFields,
  } as const satisfies Prisma.CaseSelect;
}

export type DayCase = Prisma.CaseGetPayload<{ select: ReturnType<typeof dayFields> }>;

/** A row before its name is opened. */
export interface FoundRow extends Omit<DayRow, 'name'> {
  readonly caseId: string;
}
