import 'server-only';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Transaction } from '../store/database.ts';
import { keepRecord } from '../store/sealed-records.ts';
import { renewPersonKeys } from './person-keys.ts';

/**
 * Keeps who the person of a stored case is and how to reach them, in place of what was kept before, and makes them findable by it: the
 * one way in which it changes. Who must not be given the case is kept elsewhere, and stays.
 */
export async function keepContact(
  transaction: Transaction,
  caseId: string,
  { notTo: _, notToPeople: __, ...wishes }: ContactDetails,
): Promise<void> {
  await keepRecord(transaction, { kind: 'case-contact', id: caseId }, caseId, wishes);
  await renewPersonKeys(transaction, caseId);
}
