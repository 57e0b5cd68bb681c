import 'server-only';
import { actsAsLead, partsIn } from '#lib/casework/access/parts.ts';
import { holds } from '#lib/casework/access/roles-held.ts';
import { routeOwned } from '#lib/casework/access/routing.ts';
import type { WallLimits } from '#lib/casework/walls/fields.ts';
import type { Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { factsForAnybody, factsOf } from './case-facts.ts';
import { byName } from './colleagues.ts';
import type { CaseStep } from './in-case.ts';
import { wantedFor } from './route-cases.ts';
import { walledAmong } from './walls.ts';

/** What a change of the walls is checked against, and who acts as the lead of the case before it. */
export interface WallsBefore extends WallLimits {
  readonly asLead: ReadonlySet<string>;
}

/**
 * Works out what may be changed of the walls of a case: it always has to go where somebody can act as its lead.
 * @param staff everybody on record
 */
export async function wallsBefore(
  { transaction, viewer, held, now }: CaseStep,
  staff: readonly Reader[],
): Promise<WallsBefore> {
  const walled = await walledAmong(transaction, held.id, staff);
  const factsFor = await factsForAnybody(transaction, held.id, staff, now);
  const active = staff.filter((one) => one.active);
  const has = ({ id }: Reader) => id === held.assignedToId;
  const leads = active.filter((one) => actsAsLead(one, factsFor(one.id)));
  const safeguards = active.filter(
    (one) =>
      holds(one, 'safeguarding-lead') || partsIn(one, factsFor(one.id)).has('safeguarding-lead'),
  );
  const mayAll = viewer.id === held.assignedToId || actsAsLead(viewer, factsOf(viewer, held, now));
  return {
    asLead: idsOf(leads),
    forLead: mayAll ? new Set() : idsOf([...staff.filter(has), ...leads]),
    toConfirm: idsOf([...staff.filter(has), ...leads, ...safeguards]),
    toLeave: await whomToLeave({ transaction, caseId: held.id, walled, now }, staff),
  };
}

/**
 * @param walled from whom a case is walled off before
 * @param staff everybody on record
 * @returns tells the names of those of whom one has to keep the case, where otherwise nobody could act as its lead; else none
 */
export async function whomToLeave(
  {
    transaction,
    caseId,
    walled,
    now,
  }: {
    readonly transaction: Transaction;
    readonly caseId: string;
    readonly walled: ReadonlySet<string>;
    readonly now: Temporal.Instant;
  },
  staff: readonly Reader[],
): Promise<WallLimits['toLeave']> {
  const factsFor = await factsForAnybody(transaction, caseId, staff, now);
  const { team, assignedToId, ...said } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      answers: true,
      questionSetVersion: true,
      chosenTeam: true,
      rules: true,
      team: true,
      assignedToId: true,
    },
  });
  const isLeft = (after: ReadonlySet<string>) => {
    const standing = { team, ownerId: assignedToId };
    const { keepsOwner: _, ...routed } = routeOwned(staff, after, wantedFor(said), standing);
    return staff.some(
      (one) =>
        one.active &&
        actsAsLead(one, {
          ...factsFor(one.id),
          ...routed,
          // It is asked for when it does not wait there any more.
          gate: 'open',
          isWalled: after.has(one.id),
          walledBefore: after,
        }),
    );
  };
  return (add, lift) => {
    const after = new Set([...walled, ...add].filter((id) => !lift.includes(id)));
    // Where nobody was left before, a wall more takes it from nobody.
    if (isLeft(after) || !isLeft(walled)) return [];
    const added = staff.filter(({ id }) => add.includes(id)).toSorted(byName);
    const enough = added.filter(({ id }) => isLeft(without(after, id)));
    return (enough.length > 0 ? enough : added).map(({ name }) => name);
  };
}

function idsOf(people: readonly Reader[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id));
}

function without(ids: ReadonlySet<string>, left: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== left));
}
