import 'server-only';
import { matchOf } from '#lib/casework/access/conflict.ts';
import { kindOf, log } from '#lib/log.ts';
import type { SealedRecord } from '#lib/sealing/record.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { openConflict, type ToldConflict } from '../cases/case-contact.ts';
import { reroute } from '../cases/reroute.ts';
import { walledAmong, wallOff } from '../cases/walls.ts';
import type { Transaction } from '../store/database.ts';
import { findReaders, type Reader } from './readers.ts';

const portion = 500;

/**
 * Matches a member of staff against what every stored case says of who must not be given it, and walls them off where they
 * are meant or may be: before a new name, a new role or a new record opens anything.
 * @returns from which cases
 */
export async function wallOffFromStoredCases(
  transaction: Transaction,
  id: string,
  { isNewName, now }: { readonly isNewName: boolean; readonly now: Temporal.Instant },
): Promise<readonly string[]> {
  const staff = await findReaders(transaction, now);
  const person = staff.find((one) => one.id === id);
  if (person === undefined) return [];
  const isMeantIn = (told: ToldConflict) =>
    (isNewName || !told.cleared.includes(id)) && mayBeMeant(told, person, staff);
  const walledOff: string[] = [];
  for await (const { id: caseId, ...record } of allToldConflicts(transaction)) {
    if (!says(caseId, record, isMeantIn)) continue;
    if ((await walledAmong(transaction, caseId, [person])).size > 0) continue;
    for (const walled of await wallOff(transaction, caseId, [id])) {
      await reroute(transaction, walled, staff, { now });
    }
    walledOff.push(caseId);
  }
  return walledOff;
}

/** What it says cannot be read where its key is not there: rather one wall too many. */
function says(
  caseId: string,
  record: SealedRecord,
  isMeantIn: (told: ToldConflict) => boolean,
): boolean {
  try {
    return isMeantIn(openConflict(caseId, record));
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    log.error('a case could not be matched', { kind: kindOf(error) });
    return true;
  }
}

/** Ticked, resembled by the words, or another record of somebody who was ticked: with a new address, say. */
function mayBeMeant(
  { notTo, notToPeople }: ToldConflict,
  person: Reader,
  staff: readonly Reader[],
): boolean {
  if (notToPeople.includes(person.id) || matchOf(person, notTo) !== 'untouched') return true;
  const ticked = staff.filter(({ id }) => notToPeople.includes(id));
  return ticked.some(({ name, earlierNames = [] }) =>
    [name, ...earlierNames].some((one) => matchOf(person, one) === 'meant'),
  );
}

/** What every stored case says of who must not be given it, sealed: some hundreds at a time. */
async function* allToldConflicts(
  transaction: Transaction,
): AsyncGenerator<SealedRecord & { readonly id: string }> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await transaction.sealedRecord.findMany({
      where: { kind: 'case-conflict', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: portion,
      select: { id: true, keyId: true, sealed: true },
    });
    yield* found;
    if (found.length < portion) return;
    after = found.at(-1)?.id ?? after;
  }
}
