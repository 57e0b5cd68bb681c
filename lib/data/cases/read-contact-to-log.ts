import 'server-only';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { triedSinceInTouch } from '#lib/casework/standing/tried.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { readContact } from './case-contact.ts';
import { confirmedIn } from './confirmed.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { readOnRecord } from './on-record.ts';

/** What the page of a contact shows. */
export interface ContactToLog {
  readonly wishes: ContactDetails;
  /** Whether they have yet to agree to be contacted. */
  readonly asksConsent: boolean;
  readonly confirmed: WishesConfirmed;
  /** How often they were tried without success since they were last in touch. */
  readonly tried: number;
}

/**
 * The contact wishes, for the page on which a contact is written down.
 * @throws what `lookAtCase` throws; SealBrokenError where they cannot be opened
 */
export async function readContactToLog(reference: string): Promise<Looked<ContactToLog>> {
  return lookAtCase(reference, 'log-contact', async ({ transaction, held }) => {
    const wishes = await readContact(transaction, held.id);
    return {
      wishes,
      asksConsent: held.contactConsent !== 'yes',
      confirmed: confirmedIn(held),
      tried: triedSinceInTouch(await readOnRecord(transaction, held.id)).length,
    };
  });
}
