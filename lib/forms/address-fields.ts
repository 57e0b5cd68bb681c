import { emailAddress } from './email-address.ts';
import type { DrawnField, Field } from './field.ts';
import { phoneNumber } from './phone-number.ts';

/* They know every country's numbers and every script's domains: for the server alone, as all that reads a form. */

type AddressWords = Pick<DrawnField, 'label' | 'hint' | 'autoComplete' | 'asksMore'>;

const oneLine = { kind: 'line', optional: true, start: '', isList: false } as const;

/** One email address, or nothing; kept as people read it. */
export function email(words: AddressWords): Field<string> {
  return { ...words, ...oneLine, input: 'email', longest: 254, schema: emailAddress };
}

/** One phone number with or without an extension, or nothing; kept as its country writes it. */
export function phone(words: AddressWords): Field<string> {
  return { ...words, ...oneLine, input: 'tel', longest: 40, schema: phoneNumber };
}
