import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { type WhyRebook, whyRebook } from '#lib/casework/appointments/why-rebook.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { factsOfManyForAnybody } from '../cases/case-facts.ts';
import { caseSql } from '../cases/case-sql.ts';
import { actedOnBy } from '../cases/lead-scope.ts';
import { findAbsences } from '../staff/absences.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';

/** An appointment ahead whose colleague cannot keep it. */
export interface ToRebook {
  readonly caseId: string;
  readonly reference: string;
  /** The id of its first version. */
  readonly entry: string;
  readonly start: Temporal.Instant;
  /** Who was to meet them, by name. */
  readonly colleague: string | undefined;
  readonly why: WhyRebook;
}

/** Of the next ones: what lies further ahead comes nearer. */
const mostLookedAt = 500;

/** More than a lead can rebook in a day. */
const mostShown = 50;

interface FoundAppointment {
  readonly caseId: string;
  readonly reference: string;
  readonly entry: string;
  readonly ownerId: string | null;
  readonly dueAt: Date;
}

/**
 * Finds the appointments ahead that have to be with somebody else, on cases of which the viewer acts as lead: the appointments by one statement, which
 * reads their own index.
 * @returns the next first
 */
export async function findToRebook(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly ToRebook[]> {
  // What the index is of stands in words: a plan that is kept for any value can use it.
  const found = await transaction.$queryRaw<FoundAppointment[]>`
    SELECT c.id::text AS "caseId", c.reference, e.original_id::text AS entry,
           e.owner_id::text AS "ownerId", e.due_at AS "dueAt"
    FROM public.entry AS e JOIN public.case_file AS c ON c.id = e.case_id
    WHERE e.kind = 'appointment' AND e.is_latest AND e.due_at IS NOT NULL
      AND e.due_at > ${storedInstant(now)} AND e.ended_at IS NULL AND e.struck_at IS NULL
      AND ${caseSql(actedOnBy(viewer, now))}
    ORDER BY e.due_at, e.original_id LIMIT ${Prisma.raw(`${mostLookedAt}`)}`;
  if (found.length === 0) return [];
  const staff = await findReaders(transaction, now);
  const factsOn = await factsOfManyForAnybody(
    transaction,
    found.map(({ caseId }) => caseId),
    staff,
    now,
  );
  const awayFor = await findAbsences(transaction, now);
  const byId = new Map(staff.map((one) => [one.id, one]));
  return found
    .flatMap(({ ownerId, dueAt, ...one }) => {
      const factsFor = factsOn.get(one.caseId);
      if (factsFor === undefined || !actsAsLead(viewer, factsFor(viewer.id))) return [];
      const start = instantOf(dueAt);
      const day = start.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
      const colleague = byId.get(ownerId ?? '');
      const meeting = colleague && {
        viewer: colleague,
        active: colleague.active,
        away: awayFor.get(colleague.id),
      };
      const why = whyRebook(meeting, factsFor, day);
      return why === undefined ? [] : [{ ...one, start, colleague: colleague?.name, why }];
    })
    .slice(0, mostShown);
}
