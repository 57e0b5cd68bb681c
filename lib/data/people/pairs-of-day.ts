import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { factFields, factsOf } from '../cases/case-facts.ts';
import type { FoundRow } from '../cases/day-rows.ts';
import { actedOnBy } from '../cases/lead-scope.ts';
import { isOpen } from '../cases/queue-where.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { findSamePerson, telling } from './same-person.ts';

/** A case that came longer ago asks on its own page alone. */
const daysAsked = 30;

/** So many of the newest are looked at, and so many of them may be of somebody who came before. */
const newest = 100;
const mostAsked = 20;

/**
 * Which of the newest cases may be of a person who came before, for who decides on them as their lead.
 * @returns a row for each pair: the newer case, and the reference of the older; none for anybody else
 */
export async function findPairsOfDay(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly FoundRow[]> {
  if (!can.openLeadPage(viewer) && viewer.standsIn.length === 0) return [];
  const since = storedInstant(now.subtract({ hours: 24 * daysAsked }));
  const where: Prisma.CaseWhereInput = {
    AND: [actedOnBy(viewer, now), isOpen, { receivedAt: { gte: since } }],
  };
  const found = await transaction.case.findMany({
    where,
    orderBy: { receivedAt: 'desc' },
    take: newest,
    select: { ...factFields(viewer, now), reference: true },
  });
  const alike = await withOthersAlike(
    transaction,
    found.map(({ id }) => id),
  );
  const asked = found.filter(({ id }) => alike.has(id)).slice(0, mostAsked);
  const pairs: FoundRow[] = [];
  for (const one of asked) {
    const facts = factsOf(viewer, one, now);
    for (const other of await findSamePerson(transaction, viewer, { id: one.id, facts }, now)) {
      if (other.isOlder) pairs.push(pairRow(one, other.reference));
    }
  }
  return pairs;
}

/** @returns those of the cases with which another one has something in common that leads to a person */
async function withOthersAlike(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT mine.case_id AS id
    FROM public.person_key mine
    JOIN public.person_key other ON other.hash = mine.hash AND other.case_id <> mine.case_id
    WHERE mine.case_id = ANY (${[...ids]}::uuid[]) AND mine.kind = ANY (${[...telling]})`;
  return new Set(rows.map(({ id }) => id));
}

function pairRow(
  { id, reference, level }: Pick<FoundRow, 'reference' | 'level'> & { readonly id: string },
  other: string,
): FoundRow {
  return {
    caseId: id,
    what: 'same-person',
    reference,
    level,
    step: undefined,
    words: undefined,
    entry: undefined,
    mayMove: false,
    dueAt: undefined,
    window: undefined,
    other,
    waitsFor: undefined,
  };
}
