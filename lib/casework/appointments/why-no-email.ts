import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { ContactConsent } from '../intake/consent.ts';

/**
 * @param consent whether they agreed to be contacted
 * @param wishes what they said of emails
 * @returns why no email goes to somebody about their appointment, in a sentence without its full stop; undefined where one may
 */
export function whyNoEmail(
  consent: ContactConsent,
  { emailSafe, mayConfirm, email }: Pick<ContactDetails, 'emailSafe' | 'mayConfirm' | 'email'>,
): string | undefined {
  if (consent !== 'yes') return 'they have not agreed to be contacted';
  if (emailSafe !== 'yes' || email === '') return 'no email address of theirs is known to be safe';
  return mayConfirm === 'yes'
    ? undefined
    : 'an email is safe, but they have not said that we may write to them';
}
