import 'server-only';
import { gateReaders, routeOwned } from '#lib/casework/access/routing.ts';
import { reroute, rerouteMany } from '../cases/reroute.ts';
import { walledOnEach, wantedFor } from '../cases/route-cases.ts';
import { walledAmong } from '../cases/walls.ts';
import type { Transaction } from '../store/database.ts';
import { findReaders, type Reader } from './readers.ts';

const portion = 500;

/**
 * Finds readers again for the cases that a change of a staff record may leave without one, or give one: those at whose gate this person
 * was asked, and those that nobody could read.
 */
export async function findGateReadersAfter(
  transaction: Transaction,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const staff = await findReaders(transaction, now);
  const lonely = await transaction.administratorNotice.findMany({
    where: { kind: 'reader-needed' },
    select: { subject: true },
  });
  const found = await transaction.case.findMany({
    where: {
      OR: [
        { id: { in: lonely.map(({ subject }) => subject) } },
        { gate: { in: ['waiting', 'asking'] }, gateReaderId: id },
        { gate: 'waiting', gateReaderId: null },
      ],
    },
    select: { id: true, gate: true, gateReaderId: true, team: true },
  });
  for (const { id: caseId, gate, gateReaderId, team } of found) {
    const walled = await walledAmong(transaction, caseId, staff);
    const isStillAsked =
      gateReaderId !== null && gateReaders(staff, walled, team).includes(gateReaderId);
    if (isStillAsked) continue;
    // The one who was to ask the person is gone: the next one is asked from the start.
    await reroute(transaction, caseId, staff, { gate: gate === 'asking' ? 'waiting' : gate, now });
  }
}

/**
 * Routes every case again that goes elsewhere since a staff record was changed: a team may have lost its last lead, or a walled-off one may
 * be the only one left; somebody may have come to whom a case goes before the last readers. No case stays where nobody acts as its lead.
 */
export async function rerouteAfter(transaction: Transaction, now: Temporal.Instant): Promise<void> {
  const staff = await findReaders(transaction, now);
  const walledOn = walledOnEach(staff);
  for await (const found of allRouted(transaction)) {
    const moved = found.filter((one) => !isWhereItGoes(one, staff, walledOn(one)));
    const keeps = new Map(
      moved.flatMap(({ id, gateReaderId }) => (gateReaderId === null ? [] : [[id, gateReaderId]])),
    );
    await rerouteMany(
      transaction,
      moved.map(({ id }) => id),
      staff,
      { keeps, now },
    );
  }
}

type Routed = Awaited<ReturnType<typeof portionAfter>>[number];

function isWhereItGoes(found: Routed, staff: readonly Reader[], walled: ReadonlySet<string>) {
  const { team, lastReaders, safeguarding, gate, assignedToId: ownerId } = found;
  const routed = routeOwned(staff, walled, wantedFor(found), { team, ownerId });
  return (
    routed.team === team &&
    routed.lastReaders === lastReaders &&
    routed.keepsOwner &&
    // At the gate the safeguarding lead sees a case for another reason than where it goes.
    (routed.safeguarding === safeguarding || (safeguarding && gate !== 'open'))
  );
}

/** Every case that goes on by itself, some hundreds at a time. */
async function* allRouted(transaction: Transaction): AsyncGenerator<readonly Routed[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await portionAfter(transaction, after);
    yield found;
    if (found.length < portion) return;
    after = found.at(-1)?.id ?? after;
  }
}

function portionAfter(transaction: Transaction, after: string) {
  return transaction.case.findMany({
    where: { id: { gt: after }, joinedToId: null },
    orderBy: { id: 'asc' },
    take: portion,
    select: {
      id: true,
      answers: true,
      questionSetVersion: true,
      chosenTeam: true,
      rules: true,
      team: true,
      lastReaders: true,
      safeguarding: true,
      gate: true,
      assignedToId: true,
      gateReaderId: true,
      walls: { select: { personHash: true } },
    },
  });
}
