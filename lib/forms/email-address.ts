import { domainToASCII, domainToUnicode } from 'node:url';
import { withPlainWidth } from './plain-characters.ts';
import { codeIn, typedField, type Understood } from './typed-text.ts';

/*
 * One email address, as people type or copy it. It is kept as people read it; machines are sent the form that
 * `addressForMachines` makes of it. Nothing is changed that might make it somebody else's.
 */

const limits = { name: 'Email address', longest: 254 };
const longestLocalPart = 64;

const checkIt = 'Check the email address. It should look like name@example.com';
const oneAddressAlone =
  'Check the email address. Give one address, without other words. It should look like name@example.com';
const onlyPlainLetters =
  'Check the email address. Before the @, we can only send to letters from a to z, numbers and signs. If yours has other letters, give another safe way';

/** What may stand before the @, between dots (RFC 5321, 4.1.2: Dot-string). No quoted text: hardly anybody has it. */
const atoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}$/;

/** A label of a domain as machines write it (RFC 1035, 2.3.1). */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Letters, digits and joiners of any script, and the dots that Catalan and Japanese have within words. */
const notInDomains = /[^\p{Letter}\p{Mark}\p{Decimal_Number}\p{Join_Control}\u00B7\u30FB.-]/u;

/** What people and programs put around an address. */
const wrappers = ['<>', '()', '[]', '""', "''", '“”', '‘’'] as const;

/** “Email: sam@…” */
const labelBefore = /^e-?mail(?: address)?[ .:]{1,3}/i;

/** The field of an email address. */
export const emailAddress = typedField((value) => {
  const code = codeIn(value, limits);
  return 'error' in code || code.text === '' ? code : understand(code.text);
});

/** @returns an address that was understood, as machines write it: a domain with letters beyond a to z in its coded form */
export function addressForMachines(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

/**
 * @returns one spelling for all addresses that lead to the same mailbox, as far as is known: in lower case, without what many
 *   providers let people add after a plus, and without the dots that Gmail ignores, under both of its names
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1).toLowerCase();
  const [local = ''] = address.slice(0, at).toLowerCase().split('+', 1);
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  return isGmail ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${host}`;
}

function understand(typed: string): Understood {
  const bare = bareAddress(withPlainWidth(typed).replace(labelBefore, ''));
  const [local, domain, ...more] = bare?.replace(/ ?@ ?/, '@').split('@') ?? [];
  if (local === undefined || domain === undefined) return { error: checkIt };
  if (more.length > 0 || /\s/.test(local + domain)) return { error: oneAddressAlone };
  const ascii = asciiDomain(domain.replace(/[\u3002\uFF61]/g, '.'));
  if (ascii === undefined) return { error: checkIt };
  if (/[^\u0020-\u007E]/.test(local)) return { error: onlyPlainLetters };
  if (!isLocalPart(local) || `${local}@${ascii}`.length > limits.longest) return { error: checkIt };
  return { text: `${local}@${readableDomain(ascii)}` };
}

/**
 * @returns the address in “Sam Smith <sam@example.org>”, “mailto:sam@example.org” or brackets; undefined where there may be
 *   another one
 */
function bareAddress(typed: string): string | undefined {
  const text = typed.replace(/[,;.]$/, '').trim();
  const open = text.endsWith('>') ? text.lastIndexOf('<') : 0;
  if (open <= 0) return withoutScheme(unwrapped(text));
  const name = unwrapped(text.slice(0, open).trim());
  const address = withoutScheme(text.slice(open + 1, -1).trim());
  // Programs that know no name write the address twice.
  return /[@<>]/.test(name) && name !== address ? undefined : address;
}

function unwrapped(text: string): string {
  const isWrapped = wrappers.some(([first, last]) => text[0] === first && text.at(-1) === last);
  return isWrapped ? text.slice(1, -1).trim() : text;
}

/** A link may carry more than the address, or letters in a code: neither is guessed at. */
function withoutScheme(text: string): string | undefined {
  if (!/^mailto:/i.test(text)) return text;
  return /[?%]/.test(text) ? undefined : text.slice('mailto:'.length).trim();
}

function isLocalPart(local: string): boolean {
  return local.length <= longestLocalPart && local.split('.').every((part) => atoms.test(part));
}

/** @returns a domain as machines write it, or undefined where it is none that an email can go to */
function asciiDomain(domain: string): string | undefined {
  if (notInDomains.test(domain)) return undefined;
  if ([...domain].some(looksPlainAndIsNot)) return undefined;
  const ascii = domainToASCII(domain);
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  const isNamed = labels.length > 1 && last.length > 1 && /[a-z]/.test(last);
  return isNamed && labels.every((one) => label.test(one)) ? ascii : undefined;
}

/** The Kelvin sign would become a k: the address of somebody else. */
function looksPlainAndIsNot(character: string): boolean {
  return character > '\u007F' && /[ -~]/.test(character.normalize('NFKC').toLowerCase());
}

function readableDomain(ascii: string): string {
  const readable = domainToUnicode(ascii);
  return asciiDomain(readable) === ascii ? readable : ascii;
}
