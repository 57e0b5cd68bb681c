import 'server-only';
import { addressForConfirmation } from '#lib/disclosure/contact-details.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Transaction } from '../store/database.ts';
import { readContact } from './case-contact.ts';

/** @returns whether the person's wishes allow a signal email; wishes that cannot be opened allow none */
export async function mayBeEmailed(transaction: Transaction, caseId: string): Promise<boolean> {
  try {
    const { contactConsent } = await transaction.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { contactConsent: true },
    });
    if (contactConsent !== 'yes') return false;
    return addressForConfirmation(await readContact(transaction, caseId)) !== undefined;
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return false;
  }
}
