import 'server-only';
import { addressForConfirmation, type ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { HeldCase } from '../cases/in-case.ts';

/** Why a follow-up may not go by email. */
export interface WhyNoEmail {
  readonly words: string;
  /** Where that is put right with the person, if they would like it. */
  readonly toAsk: 'wishes' | 'change-wishes' | undefined;
}

/** Why an email is not offered. Nobody is asked to allow what they called unsafe. */
export function whyNoEmail(
  { contactConsent, writingAgreedAt }: HeldCase,
  contact: ContactDetails,
): WhyNoEmail {
  if (contactConsent === 'yes' && contact.emailSafe === 'yes' && contact.mayConfirm !== 'yes') {
    return {
      words: 'they wanted no email that confirms what they sent, and nobody has asked about others',
      toAsk: 'change-wishes',
    };
  }
  if (contactConsent !== 'yes' || addressForConfirmation(contact) === undefined) {
    return { words: 'their wishes do not allow one', toAsk: undefined };
  }
  return {
    words:
      writingAgreedAt === null
        ? 'they have not said that we may write there what was discussed'
        : 'the address has not been read back to them since it was changed',
    toAsk: 'wishes',
  };
}
