import 'server-only';
import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { env } from '#lib/env.ts';

/** Browsers keep no cookie longer than this (RFC 6265bis: 4,096 bytes with its name). */
const longestCookie = 4_000;

/**
 * Somebody who watches the network sees how long a cookie is: what is sealed is filled up to so many bytes. The fullest draft, every
 * box ticked and refused, is shorter.
 */
const filledTo = 2_500;

/**
 * Seals a JSON value for a cookie (JSON Web Encryption, A256GCM, a key derived from the first of COOKIE_SECRET).
 * @param purpose keeps the values of different cookies apart
 * @param lifetime seconds until it is refused
 */
export async function sealForCookie(
  purpose: string,
  content: unknown,
  lifetime: number,
): Promise<string> {
  const length = Buffer.byteLength(JSON.stringify(content));
  return new EncryptJWT({ content, filling: '.'.repeat(Math.max(0, filledTo - length)) })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
    .encrypt((await keysFor(purpose))[0]);
}

/** What was sealed, and the moment from which it is refused. */
export interface Opened {
  readonly content: unknown;
  readonly until: Date;
}

/**
 * Opens what any of COOKIE_SECRET sealed: while it changes, drafts of before go on.
 * @returns the sealed value, or undefined when it was tampered with, is too long or has expired
 */
export async function openFromCookie(purpose: string, sealed: string): Promise<Opened | undefined> {
  if (sealed.length > longestCookie) return undefined;
  for (const key of await keysFor(purpose)) {
    const opened = await openWith(key, sealed);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

async function openWith(key: CryptoKey, sealed: string): Promise<Opened | undefined> {
  try {
    const { payload } = await jwtDecrypt<{ content?: unknown }>(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp', 'iat'],
    });
    return { content: payload.content, until: new Date((payload.exp ?? 0) * 1000) };
  } catch {
    return undefined;
  }
}

type Keys = readonly [CryptoKey, ...CryptoKey[]];

const keys = new Map<string, Promise<Keys>>();

/** Derived once for each purpose: the secrets do not change while a process runs. */
function keysFor(purpose: string): Promise<Keys> {
  const known = keys.get(purpose) ?? deriveKeys(purpose);
  keys.set(purpose, known);
  return known;
}

async function deriveKeys(purpose: string): Promise<Keys> {
  const [current, ...earlier] = env().COOKIE_SECRET;
  const derive = (secret: string) => deriveKey(secret, purpose);
  return [await derive(current), ...(await Promise.all(earlier.map(derive)))];
}

function deriveKey(secret: string, purpose: string): Promise<CryptoKey> {
  const bytes = Buffer.from(secret, 'base64url');
  const key = hkdfSync('sha256', bytes, '', `cookie:${purpose}`, 32);
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
