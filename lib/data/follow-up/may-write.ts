import 'server-only';
import { addressForConfirmation, type ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Case } from '#prisma/generated/client.ts';

/** What of a case decides whether what was discussed may be written to its person. */
export type WritingAllowed = Pick<Case, 'contactConsent' | 'emailConfirmedAt' | 'writingAgreedAt'>;

/**
 * The address to which what was discussed may be written (safe-contact contract, content emails): one that its owner marked safe, that was
 * read back to them or answered from, and of which they said that we may write there what was discussed. It is asked again when it is sent.
 * @returns undefined where there is none
 */
export function addressForContent(
  { contactConsent, emailConfirmedAt, writingAgreedAt }: WritingAllowed,
  contact: ContactDetails,
): string | undefined {
  const isAllowed =
    contactConsent === 'yes' && emailConfirmedAt !== null && writingAgreedAt !== null;
  return isAllowed ? addressForConfirmation(contact) : undefined;
}
