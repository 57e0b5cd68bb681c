import 'server-only';
import {
  type KnownOfPerson,
  type PersonKeyKind,
  personKeys,
} from '#lib/casework/people/person-keys.ts';
import { kindOf, log } from '#lib/log.ts';
import { keyedHash, keyedHashes, type MatchingPurpose } from '#lib/sealing/keyed-hash.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { readContact, readPerson } from '../cases/case-contact.ts';
import { database, type Transaction } from '../store/database.ts';
import { currentMatchingKeyId } from '../store/installation.ts';

/*
 * By what a person is found, beside each case: hashes under the matching key, which tell whoever has the database nothing. They
 * are made of the sealed contact details, and made again whenever those change or the key does.
 */

const purposes: Readonly<Record<PersonKeyKind, MatchingPurpose>> = {
  name: 'person-name',
  address: 'person-address',
  phone: 'person-phone',
  number: 'person-number',
};

/** @returns the hashes under which it may be stored */
export function hashesOf({
  kind,
  value,
}: ReturnType<typeof personKeys>[number]): readonly string[] {
  return keyedHashes(purposes[kind], value);
}

/** Stores by what the person of a case is found, in place of what was stored before. */
export async function keepPersonKeys(
  transaction: Transaction,
  caseId: string,
  known: readonly KnownOfPerson[],
): Promise<void> {
  await transaction.personKey.deleteMany({ where: { caseId } });
  await transaction.personKey.createMany({
    data: known.flatMap(personKeys).map(({ kind, value }) => ({
      caseId,
      kind,
      hash: keyedHash(purposes[kind], value),
    })),
    skipDuplicates: true,
  });
  await transaction.case.update({
    where: { id: caseId },
    data: { personKeysUnder: currentMatchingKeyId() },
    select: { id: true },
  });
}

/** Makes the keys of a case's person again, from what is sealed of them in it and in those that were joined to it. @throws SealBrokenError */
export async function renewPersonKeys(transaction: Transaction, caseId: string): Promise<void> {
  const joined = await transaction.case.findMany({
    where: { joinedToId: caseId },
    select: { id: true },
  });
  const known = [];
  for (const id of [caseId, ...joined.map((one) => one.id)]) {
    const { name, email, phone } = await readContact(transaction, id);
    known.push({ name, email, phone, ...(await readPerson(transaction, id)) });
  }
  await keepPersonKeys(transaction, caseId, known);
}

const portion = 100;

/**
 * Makes the keys of every case that has none, or has them under another matching key than the current one. Broken off at any point it
 * can be begun again. What cannot be opened keeps what it has, and stops nothing else.
 * @returns how many cases were done
 */
export async function renewAllPersonKeys(): Promise<number> {
  const current = currentMatchingKeyId();
  let after = '00000000-0000-0000-0000-000000000000';
  let count = 0;
  for (;;) {
    const found = await database().case.findMany({
      where: {
        id: { gt: after },
        OR: [
          { personKeysUnder: null },
          { personKeysUnder: { lt: current } },
          { personKeysUnder: { gt: current } },
        ],
      },
      orderBy: { id: 'asc' },
      take: portion,
      select: { id: true },
    });
    for (const { id } of found) if (await renewOne(id)) count += 1;
    if (found.length < portion) return count;
    after = found.at(-1)?.id ?? after;
  }
}

async function renewOne(id: string): Promise<boolean> {
  try {
    return await database().$transaction(async (transaction) => {
      // Whoever changes the contact details meanwhile does it before or after.
      await transaction.$queryRaw`SELECT id FROM public.case_file WHERE id = ${id}::uuid FOR UPDATE`;
      await renewPersonKeys(transaction, id);
      return true;
    });
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    log.error('a person could not be made findable', { kind: kindOf(error) });
    return false;
  }
}
