import { z } from 'zod';
import { addressForMachines } from '#lib/forms/email-address.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { readForm, schemasOf } from '#lib/forms/read-form.ts';
import { contactFields } from './contact-fields.ts';
import { problemsOf } from './contact-problems.ts';
import { keptFields } from './kept-contact-fields.ts';

/** What a named reporter leaves, by the fields of its form. It is sealed before it is stored. */

/** The ways of contact, in the order in which the form asks. Call, text and voicemail share a phone number. */
export const contactWays = ['email', 'call', 'text', 'voicemail', 'teams'] as const;
export type ContactWay = (typeof contactWays)[number];

/**
 * As it is stored. What the form asks of it was asked when it came; of somebody whom a member of staff wrote down there may be no
 * safe way at all, and of somebody who came several times there may be more than one form takes.
 */
export const storedContactSchema = z.strictObject(schemasOf(keptFields));

export const contactDetailsSchema = z
  .strictObject(schemasOf(contactFields))
  .superRefine((details, context) => {
    for (const [field, message] of Object.entries(problemsOf(details))) {
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });

export type ContactDetails = z.output<typeof contactDetailsSchema>;

type SafetyOfWays = Pick<
  ContactDetails,
  'emailSafe' | 'callSafe' | 'textSafe' | 'voicemailSafe' | 'teamsSafe'
>;

/** @returns the ways of contact that their owner called safe; nothing else may ever be used */
export function safeWays(details: SafetyOfWays): ContactWay[] {
  return contactWays.filter((way) => details[`${way}Safe`] === 'yes');
}

/**
 * @returns the one address that an email may go to, as machines write it, or undefined: the owner gave none, did not call it safe
 *   or did not allow this. It is asked again each time that something is sent.
 */
export function addressForConfirmation(details: ContactDetails): string | undefined {
  const allowed = details.emailSafe === 'yes' && details.mayConfirm === 'yes';
  return allowed && details.email !== '' ? addressForMachines(details.email) : undefined;
}

/**
 * Reads a posted form.
 * @returns the details, or what is wrong by field in plain words; with what is shown again
 */
export function readContactDetails(
  form: FormData,
): { readonly details: ContactDetails; readonly values: PostedValues } | FormRefused {
  const outcome = readForm(contactFields, form, problemsOf);
  return 'errors' in outcome ? outcome : { details: outcome.read, values: outcome.values };
}
