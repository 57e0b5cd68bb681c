import 'server-only';
import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { env } from '#lib/env.ts';

/** Browsers keep no cookie longer than this (RFC 6265bis: 4,096 bytes with its name). */
const longestCookie = 4_000;

/**
 * Seals a JSON value for a cookie (JSON Web Encryption, A256GCM, a key derived from COOKIE_SECRET).
 * @param purpose keeps the values of different cookies apart
 * @param lifetime seconds until it is refused
 */
export function sealForCookie(
  purpose: string,
  content: unknown,
  lifetime: number,
): Promise<string> {
  return new EncryptJWT({ content })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
    .encrypt(keyFor(purpose));
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
    const { payload } = await jwtDecrypt<{ content?: unknown }>(sealed, keyFor(purpose), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp', 'iat'],
    });
    return { content: payload.content, until: new Date((payload.exp ?? 0) * 1000) };
  } catch {
    return undefined;
  }
}

function keyFor(purpose: string): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', Buffer.from(env().COOKIE_SECRET, 'base64url'), '', `cookie:${purpose}`, 32),
  );
}
