import 'server-only';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { CaseState } from '#lib/casework/case/states.ts';
import { type PersonKeyKind, personKeyKinds } from '#lib/casework/people/person-keys.ts';
import { factFields, factsOf, inFull } from '../cases/case-facts.ts';
import type { Transaction } from '../store/database.ts';

/** Another case that may be of the same person: its address or phone is the same. */
export interface SamePerson {
  readonly id: string;
  readonly reference: string;
  readonly state: CaseState;
  readonly receivedAt: Date;
  readonly because: readonly PersonKeyKind[];
  /** Whether the other one came before this one: the newer is joined to the older. */
  readonly isOlder: boolean;
}

/** By what two cases may be of one person. A name alone joins strangers: only what leads to a person. */
export const telling = ['address', 'phone', 'number'] as const satisfies readonly PersonKeyKind[];

/** More is no person: a shared office, say. */
export const mostAlike = 20;

/**
 * Cases that may be of the same person as this one, for who decides on it as its lead: those alone that they may read in full, that
 * were neither joined nor left apart, and of which the newer is open.
 * @returns the newest first; none for anybody else
 */
export async function findSamePerson(
  transaction: Transaction,
  viewer: Viewer,
  { id, facts }: { readonly id: string; readonly facts: CaseFacts },
  now: Temporal.Instant,
): Promise<readonly SamePerson[]> {
  if (!actsAsLead(viewer, facts) || facts.isJoined) return [];
  const alike = await alikeTo(transaction, id);
  if (alike.size === 0) return [];
  const { receivedAt } = await transaction.case.findUniqueOrThrow({
    where: { id },
    select: { receivedAt: true },
  });
  const found = await transaction.case.findMany({
    where: {
      AND: [
        {
          id: { in: [...alike.keys()] },
          joinedToId: null,
          apartOlder: { none: { olderId: id } },
          apartNewer: { none: { newerId: id } },
        },
        inFull(viewer, now),
      ],
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: mostAlike,
    select: { ...factFields(viewer, now), reference: true, receivedAt: true },
  });
  return found
    .filter((one) => can.readCase(viewer, factsOf(viewer, one, now)))
    .map((one) => ({
      id: one.id,
      reference: one.reference,
      state: one.state,
      receivedAt: one.receivedAt,
      because: personKeyKinds.filter((kind) => alike.get(one.id)?.has(kind)),
      isOlder: isBefore(one, { id, receivedAt }),
    }))
    .filter(({ isOlder, state }) => (isOlder ? facts.state : state) !== 'closed');
}

/** @returns the cases that may be of the same person, and by what of it */
export async function alikeTo(
  transaction: Transaction,
  id: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await transaction.$queryRaw<{ id: string; kind: string }[]>`
    SELECT DISTINCT other.case_id AS id, other.kind
    FROM public.person_key mine
    JOIN public.person_key other ON other.hash = mine.hash AND other.case_id <> mine.case_id
    WHERE mine.case_id = ${id}::uuid AND mine.kind = ANY (${[...telling]})
    LIMIT 200`;
  const byCase = Map.groupBy(rows, (row) => row.id);
  return new Map([...byCase].map(([one, all]) => [one, new Set(all.map(({ kind }) => kind))]));
}

interface Arrived {
  readonly id: string;
  readonly receivedAt: Date;
}

function isBefore(one: Arrived, other: Arrived): boolean {
  const difference = one.receivedAt.getTime() - other.receivedAt.getTime();
  return difference < 0 || (difference === 0 && one.id < other.id);
}
