import 'server-only';
import { readContact, readPerson } from '../cases/case-contact.ts';
import type { Transaction } from '../store/database.ts';
import { keepRecord } from '../store/sealed-records.ts';

export interface TakenWishes {
  readonly newerId: string;
  readonly olderId: string;
  /** Whether the newer ones are the person's own: they agreed to be contacted. */
  readonly isOwn: boolean;
}

/** What became of the wishes. */
export interface WishesTaken {
  /** Those that stood on the older case, where they were replaced. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Whether both have the same email address. */
  readonly isSameAddress: boolean;
}

/** The newest wishes count, where they are the person's own: what somebody else passed on changes nothing that they asked for. */
export async function takeWishes(
  transaction: Transaction,
  { newerId, olderId, isOwn }: TakenWishes,
): Promise<WishesTaken> {
  const { notTo: _, notToPeople: __, ...now } = await readContact(transaction, newerId);
  const { notTo: ___, notToPeople: ____, ...before } = await readContact(transaction, olderId);
  if (isOwn) {
    const name = now.name === '' ? before.name : now.name;
    const pronouns = now.pronouns === '' ? before.pronouns : now.pronouns;
    const place = { kind: 'case-contact', id: olderId } as const;
    await keepRecord(transaction, place, olderId, { ...now, name, pronouns });
  }
  const number = (await readPerson(transaction, newerId)).universityNumber;
  if (number !== '' && (await readPerson(transaction, olderId)).universityNumber === '') {
    const place = { kind: 'case-person', id: olderId } as const;
    await keepRecord(transaction, place, olderId, { universityNumber: number });
  }
  return { before: isOwn ? before : null, isSameAddress: now.email === before.email };
}
