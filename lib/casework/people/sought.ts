import { emailAddress } from '#lib/forms/email-address.ts';
import { phoneNumber } from '#lib/forms/phone-number.ts';
import { parseSpokenReference } from '../case/reference.ts';
import {
  nameParts,
  numberForMachines,
  type PersonKey,
  type PersonKeyKind,
  personKeys,
} from './person-keys.ts';

/** More are never shown: who sought so little tells nobody from anybody. */
export const mostFound = 20;

/** What somebody seeks: a reference; and what a person may be found by, each group all of it. */
export interface Sought {
  readonly reference: string | undefined;
  readonly groups: readonly { readonly kind: PersonKeyKind; readonly keys: readonly PersonKey[] }[];
}

const nothing = { name: '', email: '', phone: '', universityNumber: '' };

/**
 * @param words one line: a reference, a name or whole parts of it, an address, a phone number or a university number
 * @returns everything that it may be
 */
export function soughtBy(words: string): Sought {
  const email = understood(emailAddress, words);
  if (email !== undefined) return { reference: undefined, groups: groups({ ...nothing, email }) };
  const phone = understood(phoneNumber, words) ?? '';
  const universityNumber = numberForMachines(words) ?? '';
  const names = nameParts(words).map((value) => ({ kind: 'name' as const, value }));
  return {
    reference: parseSpokenReference(words),
    groups: [
      ...(names.length === 0 ? [] : [{ kind: 'name' as const, keys: names }]),
      ...groups({ ...nothing, phone, universityNumber }),
    ],
  };
}

function groups(known: Parameters<typeof personKeys>[0]): Sought['groups'] {
  return personKeys(known).map((key) => ({ kind: key.kind, keys: [key] }));
}

function understood(schema: typeof emailAddress, words: string): string | undefined {
  const text = schema.safeParse(words).data;
  return text === '' ? undefined : text;
}
