import 'server-only';
import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { env } from '#lib/env.ts';

/** Browsers keep no cookie longer than this (RFC 6265bis: 4,096 bytes with its name). */
const longestCookie = 4_000;

/**
 * Whoever watches the network sees how long a cookie is: what is sealed is filled up to steps of so many bytes. Answers of the
 * usual length, one or two ticks a question, stay within the first.
 */
const step = 700;

/**
 * Seals a JSON value for a cookie (JSON Web Encryption, A256GCM, a key derived from COOKIE_SECRET).
 * @param purpose keeps the values of different cookies apart
 * @param lifetime seconds until it is refused
 */
export async function sealForCookie(
  purpose: string,
  content: unknown,
  lifetime: number,
): Promise<string> {
  const length = Buffer.byteLength(JSON.stringify(content));
  return new EncryptJWT({ content, filling: '.'.repeat(step - 1 - ((length - 1) % step)) })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
    .encrypt(await keyFor(purpose));
}

/** What was sealed, and the moment from which it is refused. */
export interface Opened {
  readonly content: unknown;
  readonly until: Date;
}

/** @returns the sealed value, or undefined when it was tampered with, is too long or has expired */
export async function openFromCookie(purpose: string, sealed: string): Promise<Opened | undefined> {
  if (sealed.length > longestCookie) return undefined;
  try {
    const { payload } = await jwtDecrypt<{ content?: unknown }>(sealed, await keyFor(purpose), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp', 'iat'],
    });
    return { content: payload.content, until: new Date((payload.exp ?? 0) * 1000) };
  } catch {
    return undefined;
  }
}

const keys = new Map<string, Promise<CryptoKey>>();

/** Derived once for each purpose: the secret does not change while a process runs. */
function keyFor(purpose: string): Promise<CryptoKey> {
  const known = keys.get(purpose) ?? deriveKey(purpose);
  keys.set(purpose, known);
  return known;
}

function deriveKey(purpose: string): Promise<CryptoKey> {
  const secret = Buffer.from(env().COOKIE_SECRET, 'base64url');
  const key = hkdfSync('sha256', secret, '', `cookie:${purpose}`, 32);
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
