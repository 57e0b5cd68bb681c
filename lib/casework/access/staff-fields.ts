import { z } from 'zod';
import { typedLine } from '#lib/forms/typed-text.ts';
import { staffRoles } from './roles.ts';

/** The fields of a staff record, as they are typed in a command: what is taken, and what is said of what is not. */

const longestAddress = 254;
const longestName = 120;
const longestListing = 80;

/** What stands before the @, between dots (RFC 5321, 4.1.2: Dot-string). */
const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}$/;
/** What stands behind it, between dots (RFC 1035, 2.3.1). */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An address by which somebody is let in. A letter from outside of a to z could look like one of them, or become one in
 * small letters, and let in somebody else: it is refused, never mended.
 */
export const staffAddress = z
  .string()
  .max(longestAddress, `An email address has ${longestAddress} characters at most`)
  .transform((value) => value.trim())
  .refine((value) => !/[^\u0020-\u007E]/.test(value), {
    error: 'An email address must have plain letters from a to z: others can look just like them',
    abort: true,
  })
  .transform((value) => value.toLowerCase())
  .refine(isAddress, 'That is no email address. One looks like name@example.ac.uk');

export const staffName = typedLine('The name', longestName)
  .transform((value) => value.normalize('NFC'))
  .refine(hasLetter, 'The name must have a letter in it')
  .refine(
    (value) => /^[\p{Letter}\p{Mark} .’'-]{1,120}$/u.test(value),
    'The name is the name alone, as emails to people say it: letters, spaces and . ’ - alone; no role, and no address',
  );

/** How the public form names somebody who agreed to be listed: by name, or by a role alone. */
export const listing = typedLine('What the form says', longestListing)
  .refine(
    hasLetter,
    'What the form says must have a letter in it. To take somebody off the form, type unlisted',
  )
  .refine(
    (value) => /^[\p{Letter}\p{Mark} .,'’()&/-]{1,80}$/u.test(value),
    'What the form says is a name or a role: letters, spaces and . , - ’ ( ) & / alone',
  );

export const staffRole = z.enum(staffRoles, `The roles are ${staffRoles.join(', ')}`);

export const day = z
  .string()
  .max(10, 'A day looks like 2026-11-26')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'A day looks like 2026-11-26')
  .refine(isInCalendar, 'There is no such day');

function isAddress(value: string): boolean {
  const [local = '', domain = '', ...more] = value.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    local.length <= 64 &&
    local.split('.').every((one) => atom.test(one)) &&
    labels.length > 1 &&
    labels.every((one) => label.test(one)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  );
}

function hasLetter(value: string): boolean {
  return /\p{Letter}/u.test(value);
}

function isInCalendar(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}
