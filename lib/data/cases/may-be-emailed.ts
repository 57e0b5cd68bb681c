import 'server-only';
import { wishedNoFurther } from '#lib/casework/standing/tried.ts';
import { addressForConfirmation } from '#lib/disclosure/contact-details.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Transaction } from '../store/database.ts';
import { readContact } from './case-contact.ts';
import { readOnRecord } from './on-record.ts';

/** Why no introduction goes: their wishes allow no email; or they were tried, and wished that nobody tries them again. */
export type NoIntroduction = 'not-allowed' | 'wished-none';

/** @returns why no introduction goes by email; undefined where one does */
export async function whyNoIntroduction(
  transaction: Transaction,
  caseId: string,
): Promise<NoIntroduction | undefined> {
  if (!(await mayBeEmailed(transaction, caseId))) return 'not-allowed';
  return wishedNoFurther(await readOnRecord(transaction, caseId)) ? 'wished-none' : undefined;
}

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
