import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import { portalEnv } from '#lib/env.ts';

/*
 * A keyed hash finds again what is looked for, and tells somebody who has the database nothing of it: without MATCHING_KEY, not
 * even a list of all staff or all addresses helps.
 */

/** What is hashed. The same text has another hash for another purpose. */
export type MatchingPurpose =
  | 'wall'
  | 'address'
  | 'person-name'
  | 'person-address'
  | 'person-phone'
  | 'person-number';

/**
 * @param value in the one way of writing that is compared; the caller sees to that
 * @returns its hash under the current key (HMAC-SHA256, in hexadecimal)
 * @throws ConfigurationError in a process that serves only the public site
 */
export function keyedHash(purpose: MatchingPurpose, value: string): string {
  return hashUnder(keysFor(purpose)[0], value);
}

/** @returns its hash under every key that is configured, the current one first: what is stored may be under any */
export function keyedHashes(purpose: MatchingPurpose, value: string): readonly string[] {
  return keysFor(purpose).map((key) => hashUnder(key, value));
}

type Keys = readonly [Buffer, ...Buffer[]];

const keys = new Map<MatchingPurpose, Keys>();

function keysFor(purpose: MatchingPurpose): Keys {
  const [current, ...earlier] = portalEnv().MATCHING_KEY;
  const derive = (secret: string) =>
    Buffer.from(
      hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `matching:${purpose}`, 32),
    );
  const known = keys.get(purpose) ?? [derive(current), ...earlier.map(derive)];
  keys.set(purpose, known);
  return known;
}

function hashUnder(key: Buffer, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex');
}
