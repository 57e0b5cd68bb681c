import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { meetingWayNames } from '#lib/casework/appointments/words.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { readDayCases } from '../cases/day-cases.ts';
import type { DayCase, FoundRow } from '../cases/day-rows.ts';
import { whoLostIt } from '../cases/lost-tasks.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { readRecords } from '../store/sealed-records.ts';
import { filled } from '../store/statement-names.ts';
import { openAppointments } from './which-are-open.ts';

/**
 * Open appointments: the viewer's own, and those on cases that they have, cover, or lead while nobody has them, whose colleague does not
 * have the case any more: these are to be booked with somebody else. Nothing of a case that the viewer may not read.
 * @param known cases that the viewer may read, by id
 * @param most how many at most
 */
export async function findAppointmentsOfDay(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  {
    known,
    owned,
    nobodys,
  }: {
    readonly known: ReadonlyMap<string, DayCase>;
    readonly owned: readonly string[];
    readonly nobodys: readonly string[];
  },
  most: number,
): Promise<readonly FoundRow[]> {
  const found = await transaction.entry.findMany({
    where: {
      ...openAppointments,
      dueAt: { not: null },
      OR: [{ ownerId: viewer.id }, { caseId: { in: filled([...owned, ...nobodys]) } }],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, originalId: true, ownerId: true, dueAt: true, codes: true, caseId: true },
  });
  const others = found.flatMap(({ caseId }) => (known.has(caseId) ? [] : [caseId]));
  const alsoKnown = await readDayCases(transaction, viewer, now, others);
  const readable = found.flatMap(({ caseId, ...one }) => {
    const of = known.get(caseId) ?? alsoKnown.get(caseId);
    return of === undefined ? [] : [{ ...one, of }];
  });
  const isLost = await whichAreLost(transaction, viewer, now, readable);
  const theirs = readable.filter((one) => one.ownerId === viewer.id || isLost(one));
  if (theirs.length === 0) return [];
  const bodies = await readRecords(
    transaction,
    'entry',
    theirs.map(({ id }) => id),
  );
  return theirs.map(({ id, originalId, dueAt, codes, ownerId, of }) => {
    const { minutes } = entryKinds.appointment.codes.parse(codes);
    const { data } = entryKinds.appointment.body.safeParse(bodies.get(id));
    const how = data && meetingWayNames[data.way].toLowerCase();
    return {
      caseId: of.id,
      what: ownerId === viewer.id ? 'appointment' : 'rebook',
      reference: of.reference,
      level: of.level,
      step: undefined,
      words: ['Appointment', ...(how === undefined ? [] : [how]), `${minutes} minutes`].join(', '),
      entry: originalId,
      mayMove: false,
      dueAt: dueAt === null ? undefined : instantOf(dueAt),
      window: undefined,
      other: undefined,
      waitsFor: undefined,
    };
  });
}

interface OfSomebody {
  readonly ownerId: string | null;
  readonly of: { readonly id: string };
}

async function whichAreLost(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  appointments: readonly OfSomebody[],
): Promise<(one: OfSomebody) => boolean> {
  const ofOthers = appointments.filter(({ ownerId }) => ownerId !== viewer.id);
  const caseIds = new Set(ofOthers.map(({ of }) => of.id));
  if (caseIds.size === 0) return () => false;
  const staff = await findReaders(transaction, now);
  const lostOn = new Map<string, (id: string) => boolean>();
  for (const id of caseIds) lostOn.set(id, await whoLostIt(transaction, id, staff, now));
  return ({ ownerId, of }) => ownerId === null || lostOn.get(of.id)?.(ownerId) === true;
}
