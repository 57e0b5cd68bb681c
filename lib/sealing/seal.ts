import 'server-only';
import {
  calculateJwkThumbprint,
  FlattenedEncrypt,
  type FlattenedJWE,
  flattenedDecrypt,
  importJWK,
} from 'jose';
import { ConfigurationError, env } from '#lib/env.ts';

/**
 * Sealing: what a person wrote leaves this application only encrypted, as a JSON Web Encryption (RFC 7516):
 * a fresh data key a record (A256GCM), wrapped for the institution's public key (ECDH-ES+A256KW on X25519).
 * Sealing needs the public half alone. Each record is bound to its place, so that one cannot be swapped for
 * another in the database.
 */

/** Where a sealed record lives: what it is, and the id of the row it belongs to. */
export interface Place {
  readonly kind: 'case-contact' | 'email-body' | 'trial';
  readonly id: string;
}

export interface Sealed {
  /** Thumbprint of the key that it is sealed for. */
  readonly keyId: string;
  readonly sealed: string;
}

/** A sealed record cannot be opened: another key, another place, or it was changed. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

const algorithm = 'ECDH-ES+A256KW';
const encryption = 'A256GCM';

/** Seals any JSON value for the institution. Only the public key is needed. */
export async function seal(place: Place, content: unknown): Promise<Sealed> {
  const publicKey = env().SEALING_PUBLIC_KEY;
  const keyId = await keyIdOf(publicKey.x);
  const record = await new FlattenedEncrypt(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: algorithm, enc: encryption, kid: keyId })
    .setAdditionalAuthenticatedData(bindingTo(place))
    .encrypt(await importJWK(publicKey, algorithm));
  return { keyId, sealed: JSON.stringify(record) };
}

/**
 * Opens a sealed record.
 * @returns the JSON value that was sealed, to be parsed by the schema of its kind
 * @throws SealBrokenError when it was sealed for another key or place, or was changed
 */
export async function open(place: Place, { sealed }: Sealed): Promise<unknown> {
  const privateKey = env().SEALING_PRIVATE_KEY;
  if (privateKey === undefined) throw new SealBrokenError('this process holds no private key');
  try {
    const record: FlattenedJWE = JSON.parse(sealed);
    const { plaintext, additionalAuthenticatedData } = await flattenedDecrypt(
      record,
      await importJWK(privateKey, algorithm),
      { keyManagementAlgorithms: [algorithm], contentEncryptionAlgorithms: [encryption] },
    );
    if (!sameBytes(additionalAuthenticatedData, bindingTo(place))) throw new Error('another place');
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    throw new SealBrokenError(`the sealed ${place.kind} cannot be opened`);
  }
}

/**
 * Checks that the two halves of the configured key belong together, by sealing something and opening it.
 * @throws ConfigurationError
 */
export async function assertKeyHalvesFit(): Promise<void> {
  const trial = { kind: 'trial', id: 'start' } as const;
  try {
    await open(trial, await seal(trial, 'trial'));
  } catch {
    throw new ConfigurationError(
      'SEALING_PRIVATE_KEY does not open what SEALING_PUBLIC_KEY seals. `npm run keys` makes a pair that fits.',
    );
  }
}

/** @returns the id of the key that this process seals for */
export function sealingKeyId(): Promise<string> {
  return keyIdOf(env().SEALING_PUBLIC_KEY.x);
}

function keyIdOf(x: string): Promise<string> {
  return calculateJwkThumbprint({ kty: 'OKP', crv: 'X25519', x });
}

function bindingTo({ kind, id }: Place): Uint8Array {
  return new TextEncoder().encode(`${kind}:${id}`);
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}
