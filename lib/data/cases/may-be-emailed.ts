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
  return (await addressForSignals(transaction, caseId)) !== undefined;
}

/** @returns the one address to which a signal email may go; undefined where their wishes allow none, or cannot be opened */
export async function addressForSignals(
  transaction: Transaction,
  caseId: string,
): Promise<string | undefined> {
  try {
    const { contactConsent } = await transaction.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { contactConsent: true },
    });
    if (contactConsent !== 'yes') return undefined;
    return addressForConfirmation(await readContact(transaction, caseId));
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return undefined;
  }
}
