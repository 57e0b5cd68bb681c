import 'server-only';
import { partsIn } from '#lib/casework/access/parts.ts';
import { can } from '#lib/casework/access/policy.ts';
import { type CodesOf, type EntryKind, entryKinds } from '#lib/casework/entries/kinds.ts';
import { factsForAnybody, factsOf } from '../cases/case-facts.ts';
import { type NewEntry, writeEntry } from '../cases/entries.ts';
import type { CaseStep } from '../cases/in-case.ts';
import type { TaskToEnd } from '../cases/reviewer.ts';
import type { Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readRecord } from '../store/sealed-records.ts';

type WriteOnOlder = <Kind extends EntryKind>(entry: NewEntry<Kind>) => Promise<string>;

/** @returns what writes on the older of two cases, in the name and the part of the viewer as they are on the newer one */
export async function writerOn(
  { transaction, viewer, held, now }: CaseStep,
  olderId: string,
): Promise<WriteOnOlder> {
  const [part = 'lead'] = partsIn(viewer, factsOf(viewer, held, now));
  const author = { id: viewer.id, name: viewer.name, part };
  return (entry) => writeEntry(transaction, olderId, entry, { now, author });
}

/**
 * Writes what is still to be done on a case that was joined to an older one on that one, for the same people where they may read it,
 * else for the viewer; on the newer case it ends.
 */
export async function moveOpenTasks(
  { transaction, viewer, held, now }: CaseStep,
  olderId: string,
  {
    staff,
    writeOnOlder,
  }: { readonly staff: readonly Reader[]; readonly writeOnOlder: WriteOnOlder },
): Promise<void> {
  const isOpen = {
    caseId: held.id,
    kind: 'task',
    endedAt: null,
    dueAt: { not: null },
    isLatest: true,
    struckAt: null,
  } as const;
  const open = await transaction.entry.findMany({
    where: isOpen,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true, originalId: true, ownerId: true, dueAt: true, codes: true },
  });
  if (open.length === 0) return;
  const factsFor = await factsForAnybody(transaction, olderId, staff, now);
  for (const { id, originalId, ownerId, dueAt, codes } of open) {
    const place = { kind: 'entry', id } as const;
    const body = await readRecord(transaction, place, entryKinds.task.body);
    if (body === undefined || dueAt === null) continue;
    const owner = staff.find((one) => one.id === ownerId && can.readCase(one, factsFor(one.id)));
    await writeOnOlder({
      kind: 'task',
      codes: await codesThere(transaction, { originalId, codes }),
      body: { ...body, name: owner?.name ?? viewer.name },
      ownerId: owner?.id ?? viewer.id,
      dueAt: instantOf(dueAt),
    });
  }
  await transaction.entry.updateMany({ where: isOpen, data: { endedAt: storedInstant(now) } });
}

/** A review stays one, of what the same person did. */
async function codesThere(
  transaction: Transaction,
  { originalId, codes }: Pick<TaskToEnd, 'originalId' | 'codes'>,
): Promise<CodesOf<'task'>> {
  // An entry that was struck out stays on the case that it is on.
  const { struck: _, ...known } = entryKinds.task.codes.parse(codes);
  if (known.isReview !== true || known.of !== undefined) return known;
  const { authorId } = await transaction.entry.findUniqueOrThrow({
    where: { id: originalId },
    select: { authorId: true },
  });
  return { ...known, ...(authorId !== null && { of: authorId }) };
}
