import 'server-only';
import { nextReader } from '#lib/casework/access/gate.ts';
import { gateReaders } from '#lib/casework/access/routing.ts';
import { findReaders } from '../staff/readers.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { reroute } from './reroute.ts';
import { walledAmong } from './walls.ts';

/**
 * Passes on every question that nobody answered in time, to the next who may be asked. Run by the worker.
 * @returns how many were passed on
 */
export async function passOnGates(now = Temporal.Now.instant()): Promise<number> {
  const due = await database().case.findMany({
    where: {
      gate: { in: ['waiting', 'asking'] },
      gateDueAt: { lte: new Date(now.epochMilliseconds) },
    },
    select: { id: true },
    orderBy: { gateDueAt: 'asc' },
    take: 200,
  });
  for (const { id } of due)
    await database().$transaction((transaction) => passOn(transaction, id, now));
  return due.length;
}

async function passOn(transaction: Transaction, id: string, now: Temporal.Instant): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM public.case_file WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await transaction.case.findUnique({
    where: { id },
    select: { gate: true, gateReaderId: true, gateDueAt: true, team: true },
  });
  const isDue =
    found?.gateDueAt !== undefined &&
    found.gateDueAt !== null &&
    found.gateDueAt.getTime() <= now.epochMilliseconds;
  if (found === null || !isDue || (found.gate !== 'waiting' && found.gate !== 'asking')) return;
  const staff = await findReaders(transaction, now);
  const walled = await walledAmong(transaction, id, staff);
  const next = nextReader(gateReaders(staff, walled, found.team), found.gateReaderId);
  await reroute(transaction, id, staff, {
    gate: 'waiting',
    now,
    keep: next,
  });
  await audit(transaction, 'gate.passed-on', { subject: id });
}
