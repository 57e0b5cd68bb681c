import 'server-only';
import type { Gate } from '#lib/casework/access/case-facts.ts';
import { askingMinutes, gateMinutes } from '#lib/casework/access/gate.ts';
import { gateReaders, type Routing, routeOwned } from '#lib/casework/access/routing.ts';
import { addWorkingMinutes } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { readStoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { type Team, teamFor } from '#lib/disclosure/routing.ts';
import { concernsSafeguarding, isImminentRisk, isUnder18 } from '#lib/disclosure/triage.ts';
import { keyedHashes } from '#lib/sealing/keyed-hash.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Reader } from '../staff/readers.ts';
import { endNotices, noticeEachForAdministrator } from '../store/administrator-notices.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';

/** How a case is routed. */
export interface RoutingOptions {
  /** Where the case stands with the question whom the reporter meant; as it stood, where it is left out. */
  readonly gate?: Gate;
  /** A reader at the gate who stays, as long as the case is not walled off from them. */
  readonly keep?: string | undefined;
  readonly now: Temporal.Instant;
}

/** @returns what a case would have, by what was said of it and chosen for it, if nobody had to be routed around */
export function wantedFor(found: {
  readonly questionSetVersion: string;
  readonly answers: unknown;
  readonly chosenTeam: Team | null;
  readonly rules: readonly string[];
}): Omit<Routing, 'lastReaders'> {
  const { current: answers } = readStoredAnswers(found.questionSetVersion, found.answers);
  return {
    team: found.chosenTeam ?? teamFor(answers),
    safeguarding:
      isUnder18(answers) || isImminentRisk(answers) || found.rules.some(concernsSafeguarding),
  };
}

/**
 * Works out who may have a case, from its walls and the staff as they are now, and who is asked at its gate: whoever must not have it is
 * neither owner nor co-worker any more. A case that nobody may have waits, and the administrator is told that it needs another reader.
 * @returns whether somebody has to be told that nobody has it, who did not know of that; and the id of who is newly asked at its gate
 */
export async function routeCase(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  { keep, ...options }: RoutingOptions,
): Promise<{ readonly needsOwner: boolean; readonly asked: string | undefined }> {
  const keeps = keep === undefined ? [] : [[caseId, keep] as const];
  const [told] = await routeCases(transaction, [caseId], staff, {
    ...options,
    keeps: new Map(keeps),
  });
  return { needsOwner: told?.needsOwner === true, asked: told?.asked };
}

/**
 * As {@link routeCase}, for some hundreds of cases in a few statements.
 * @param keeps by the case, a reader at the gate who stays
 * @returns those of which somebody has to be told: that nobody has them, or that they are asked at the gate
 */
export async function routeCases(
  transaction: Transaction,
  caseIds: readonly string[],
  staff: readonly Reader[],
  {
    gate,
    keeps,
    now,
  }: Omit<RoutingOptions, 'keep'> & { readonly keeps: ReadonlyMap<string, string> },
): Promise<readonly CaseToTell[]> {
  const found = await transaction.case.findMany({
    where: { id: { in: filled(caseIds) } },
    orderBy: { id: 'asc' },
    select: routedFields,
  });
  const consulted = await consultedAmong(transaction, caseIds);
  const walledOn = walledOnEach(staff);
  const routed = found.map((one) => ({
    one,
    walled: walledOn(one),
    ...routeOne(one, staff, walledOn(one), {
      gate: gate ?? one.gate,
      keep: keeps.get(one.id),
      wasConsulted: consulted.has(one.id),
      now,
    }),
  }));
  for (const alike of Map.groupBy(routed, ({ data }) => JSON.stringify(data)).values()) {
    const [first] = alike;
    const ids = alike.map(({ one }) => one.id);
    if (first !== undefined) {
      await transaction.case.updateMany({ where: { id: { in: filled(ids) } }, data: first.data });
    }
  }
  for (const { one, walled } of routed) {
    if (walled.size === 0) continue;
    const staffId = { in: [...walled] };
    await transaction.caseMember.deleteMany({ where: { caseId: one.id, staffId } });
  }
  const alone = routed.filter(({ isAlone }) => isAlone).map(({ one }) => one.id);
  const others = routed.filter(({ isAlone }) => !isAlone).map(({ one }) => one.id);
  await noticeEachForAdministrator(transaction, 'reader-needed', alone, now);
  await endNotices(transaction, 'reader-needed', others);
  return routed.flatMap(({ one: { id }, needsOwner, asked }) =>
    needsOwner || asked !== undefined ? [{ id, needsOwner, asked }] : [],
  );
}

/** A case of which somebody has to be told. */
interface CaseToTell {
  readonly id: string;
  /** Nobody has it, and whoever it falls to does not know of that. */
  readonly needsOwner: boolean;
  /** The id of who is newly asked at its gate, while it waits there. */
  readonly asked: string | undefined;
}

const routedFields = {
  id: true,
  answers: true,
  questionSetVersion: true,
  chosenTeam: true,
  rules: true,
  team: true,
  lastReaders: true,
  safeguarding: true,
  gate: true,
  gateReaderId: true,
  assignedToId: true,
  state: true,
  walls: { select: { personHash: true } },
} as const satisfies Prisma.CaseSelect;

type FoundToRoute = Prisma.CaseGetPayload<{ select: typeof routedFields }>;

/** @returns of which cases somebody was asked for a decision: they keep the case, whoever else loses it */
async function consultedAmong(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await transaction.entry.findMany({
    where: { caseId: { in: filled(caseIds) }, kind: 'consultation', struckAt: null },
    select: { caseId: true },
  });
  return new Set(found.map(({ caseId }) => caseId));
}

/** @returns who of the staff a case is walled off from, by its walls */
export function walledOnEach(staff: readonly Reader[]) {
  const idOf = new Map(
    staff.flatMap(({ id }) => keyedHashes('wall', id).map((hash) => [hash, id] as const)),
  );
  return ({ walls }: Pick<FoundToRoute, 'walls'>): ReadonlySet<string> =>
    new Set(walls.flatMap(({ personHash }) => idOf.get(personHash) ?? []));
}

function routeOne(
  found: FoundToRoute,
  staff: readonly Reader[],
  walled: ReadonlySet<string>,
  {
    gate,
    keep,
    wasConsulted,
    now,
  }: {
    readonly gate: Gate;
    readonly keep: string | undefined;
    readonly wasConsulted: boolean;
    readonly now: Temporal.Instant;
  },
) {
  const { keepsOwner, ...routed } = routeOwned(staff, walled, wantedFor(found), {
    team: found.team,
    ownerId: found.assignedToId,
  });
  // A Red case does not wait at the gate: the safeguarding lead sees words and case together.
  const safeguarding = routed.safeguarding || gate === 'red' || wasConsulted;
  const readers = gateReaders(staff, walled, routed.team);
  const reader = keep !== undefined && !walled.has(keep) ? keep : readers[0];
  const waits = gate === 'waiting' || gate === 'asking';
  // Who did not know of it while it waited at the gate is told of a new case.
  const wasKnown = found.gate === 'open' || found.gate === 'red';
  const isMoved =
    routed.team !== found.team ||
    routed.lastReaders !== found.lastReaders ||
    (safeguarding && !found.safeguarding);
  const isNobodys = found.assignedToId === null || !keepsOwner;
  return {
    data: {
      ...routed,
      safeguarding,
      gate,
      gateReaderId: gate === 'open' ? null : (reader ?? null),
      gateDueAt: gateDue(gate, now),
      ...(!keepsOwner && {
        assignedToId: null,
        ...(found.state === 'assigned' && { state: 'new' as const }),
      }),
    },
    isAlone: readers.length === 0,
    asked: waits && reader !== found.gateReaderId ? reader : undefined,
    needsOwner: wasKnown && found.state !== 'closed' && isNobodys && (!keepsOwner || isMoved),
  };
}

function gateDue(gate: Gate, now: Temporal.Instant): Date | null {
  if (gate !== 'waiting' && gate !== 'asking') return null;
  const minutes = gate === 'waiting' ? gateMinutes : askingMinutes;
  return storedInstant(addWorkingMinutes(now, minutes, workingCalendar));
}
