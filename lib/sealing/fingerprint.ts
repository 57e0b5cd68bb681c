import 'server-only';
import { createHmac } from 'node:crypto';

/** Characters. Shorter ones could be guessed, and with them the few answers that there may be. */
const shortestSalt = 16;

/**
 * Tells whether the same thing is sent again, and nothing of what it is to anybody without the salt.
 * @param salt random, and kept with the draft
 * @param content any JSON value: the order of the keys of its objects does not matter, that of lists does
 * @returns HMAC-SHA256 over the canonical form of the content, in hexadecimal
 * @throws Error, a bug, when the salt is too short or the content no JSON value
 */
export function fingerprintOf(salt: string, content: unknown): string {
  if (salt.length < shortestSalt) throw new Error('the salt of a fingerprint is too short');
  const json: string | undefined = JSON.stringify(content);
  if (json === undefined) throw new Error('what is to have a fingerprint is no JSON value');
  return createHmac('sha256', salt)
    .update(canonical(JSON.parse(json)))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}
