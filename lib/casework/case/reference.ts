/** No I, L, O or U: nothing that is misheard, misread or spells a word (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns a new case reference, as RS-7K3M-Q2X9: random, so that it tells neither order nor number */
export function newCaseReference(): string {
  const letters = Array.from(
    crypto.getRandomValues(new Uint8Array(8)),
    (byte) => alphabet[byte % alphabet.length],
  ).join('');
  return `RS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** How a reference is written. */
export const caseReference = /^RS-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** @returns the reference as it is stored, or undefined when the text cannot be one */
export function parseCaseReference(text: string): string | undefined {
  if (text.length > 12) return undefined;
  const upper = text.toUpperCase();
  return caseReference.test(upper) ? upper : undefined;
}

/** Read out or typed in a hurry: letters that are none of the alphabet are what they look like. */
const lookalikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/**
 * @param text as somebody says it on the phone: with or without RS and hyphens, in small letters, with spaces
 * @returns the reference, or undefined when the text cannot be one
 */
export function parseSpokenReference(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const plain = text.toUpperCase().replace(/[\s.–-]/g, '');
  const letters = /^(?:RS)?([0-9A-Z]{8})$/.exec(plain)?.[1];
  if (letters === undefined) return undefined;
  const read = letters.replace(/[ILO]/g, (one) => lookalikes[one] ?? one);
  return parseCaseReference(`RS-${read.slice(0, 4)}-${read.slice(4)}`);
}

/**
 * @param id the random id of an anonymous disclosure
 * @returns what its reporter may quote, should they ever wish to; it tells nothing but which disclosure it is
 */
export function anonymousReference(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, 12).toUpperCase();
  return `A-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}
