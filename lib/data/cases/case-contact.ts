import 'server-only';
import { z } from 'zod';
import { type ContactDetails, storedContactSchema } from '#lib/disclosure/contact-details.ts';
import { openRecord, type RecordKind, type SealedRecord } from '#lib/sealing/record.ts';
import type { Transaction } from '../store/database.ts';
import { readRecord } from '../store/sealed-records.ts';

type Reading = Pick<Transaction, 'sealedRecord'>;

const conflictSchema = z.strictObject({
  /** What the reporter typed. */
  notTo: z.string(),
  /** The ids of whom they ticked. */
  notToPeople: z.array(z.string()),
  /** The ids of people whom the words only resembled: at the gate it was said that they are not meant. */
  cleared: z.array(z.string()).default([]),
});

/** Who must not be given a case, as the reporter said it. */
export type ToldConflict = z.output<typeof conflictSchema>;

/**
 * Who the reporter is and how to reach them.
 * @throws SealBrokenError, of which UnknownKeyError is one, where it cannot be opened
 */
export async function readContact(transaction: Reading, caseId: string): Promise<ContactDetails> {
  const found = await transaction.sealedRecord.findMany({
    where: { kind: { in: ['case-contact', 'case-conflict'] }, id: caseId },
    select: { kind: true, keyId: true, sealed: true },
  });
  const of = (wanted: RecordKind) => found.find(({ kind }) => kind === wanted);
  const [contact, conflict] = [of('case-contact'), of('case-conflict')];
  if (contact === undefined) throw new Error('a case without its contact details');
  const wishes = z.looseObject({}).parse(openRecord({ kind: 'case-contact', id: caseId }, contact));
  if (conflict === undefined) throw new Error('a case without what was said of conflicts');
  const { notTo, notToPeople } = openConflict(caseId, conflict);
  return storedContactSchema.parse({ ...wishes, notTo, notToPeople });
}

const personSchema = z.strictObject({ universityNumber: z.string() });

/** What is known of the person affected beside how to reach them; empty where nothing is. */
export type KnownPerson = z.output<typeof personSchema>;

/** @throws SealBrokenError, of which UnknownKeyError is one, where it cannot be opened */
export async function readPerson(transaction: Reading, caseId: string): Promise<KnownPerson> {
  const found = await readRecord(transaction, { kind: 'case-person', id: caseId }, personSchema);
  return found ?? { universityNumber: '' };
}

/** @throws SealBrokenError, of which UnknownKeyError is one, where it cannot be opened */
export async function readConflict(transaction: Reading, caseId: string): Promise<ToldConflict> {
  const told = await readRecord(transaction, { kind: 'case-conflict', id: caseId }, conflictSchema);
  if (told === undefined) throw new Error('a case without what was said of conflicts');
  return told;
}

/**
 * Opens the record of who must not be given a case, where it was read already.
 * @throws SealBrokenError, of which UnknownKeyError is one, where it cannot be opened
 */
export function openConflict(caseId: string, record: SealedRecord): ToldConflict {
  return conflictSchema.parse(openRecord({ kind: 'case-conflict', id: caseId }, record));
}
