import 'server-only';
import { CompactEncrypt, calculateJwkThumbprint, compactDecrypt, importJWK } from 'jose';
import { ConfigurationError, env } from '#lib/env.ts';
import type { PublicKey } from '#lib/environment/keys.ts';
import { readPadded, writePadded } from './padded-json.ts';
import { SealBrokenError, UnknownKeyError } from './seal-errors.ts';

/*
 * Envelopes: what a person sends, sealed with the public half of the institution's key, so that the process that takes it
 * cannot open it. A JSON Web Encryption (RFC 7516) for a key of X25519 (ECDH-ES, A256GCM), behind the id of that key. They
 * exist in the inbox alone: anybody who has the public half can make one, so that it opens proves nothing about who sent it.
 */

const algorithm = 'ECDH-ES';
const encryption = 'A256GCM';
/** So that nothing else that is sealed for the same key is taken for an envelope. */
const purpose = 'envelope';

/** Characters: nothing longer is looked at. */
const longestEnvelope = 64_000;

/** A thumbprint (RFC 7638) in base64url. */
const keyIdPattern = /^[\w-]{43}$/;

/**
 * Seals a JSON value for the institution. The text has the same length for whatever is filled up to the same length.
 * @param lengths in bytes: what is sealed is filled up to the smallest that it fits in
 * @returns the id of the key, a dot, and the envelope
 * @throws Error, a bug, when it fits in none
 */
export async function sealEnvelope(content: unknown, lengths: readonly number[]): Promise<string> {
  const plaintext = writePadded(content, (bytes) => {
    const fitting = lengths.filter((length) => length >= bytes);
    if (fitting.length === 0) throw new Error('the content fits no length of an envelope');
    return Math.min(...fitting);
  });
  publicHalf ??= importHalf(env().SEALING_PUBLIC_KEY);
  const envelope = await seal(await publicHalf, plaintext);
  if (envelope.length > longestEnvelope) throw new Error('the envelope is too long to be opened');
  return envelope;
}

/**
 * Opens an envelope with whichever private half it is sealed for.
 * @returns the JSON value that was sealed, to be parsed by a schema: anybody may have written it
 * @throws UnknownKeyError when it names a key that this process does not hold
 * @throws SealBrokenError when it is none, or was changed
 */
export async function openEnvelope(envelope: string): Promise<unknown> {
  if (envelope.length > longestEnvelope) throw new SealBrokenError('the envelope is too long');
  const keyId = envelope.slice(0, Math.max(0, envelope.indexOf('.')));
  if (!keyIdPattern.test(keyId)) throw new SealBrokenError('the envelope names no key');
  const halves = await holdPrivateHalves();
  const half = halves.find(({ id }) => id === keyId);
  if (half === undefined) throw new UnknownKeyError(purpose, keyId);
  try {
    return readPadded(await open(half, envelope));
  } catch {
    throw new SealBrokenError('the envelope cannot be opened');
  }
}

/** @returns the id of the key that this process seals for */
export async function publicKeyId(): Promise<string> {
  publicHalf ??= importHalf(env().SEALING_PUBLIC_KEY);
  return (await publicHalf).id;
}

/** @returns the ids of the keys whose envelopes this process opens, the current one first; none in a public process */
export async function privateKeyIds(): Promise<readonly string[]> {
  return (await holdPrivateHalves()).map(({ id }) => id);
}

/**
 * Checks by a trial that the configured key seals and, where this process holds private halves, that each opens what its
 * public half seals.
 * @throws ConfigurationError
 */
export async function assertKeyHalvesFit(): Promise<void> {
  const trial = () => writePadded('trial', () => 16);
  const { SEALING_PUBLIC_KEY, SEALING_PRIVATE_KEY = [] } = env();
  await seal(await importHalf(SEALING_PUBLIC_KEY), trial()).catch(() => {
    throw new ConfigurationError('SEALING_PUBLIC_KEY seals nothing. `npm run keys` makes a pair.');
  });
  for (const [index, { d, ...publicKey }] of SEALING_PRIVATE_KEY.entries()) {
    try {
      const envelope = await seal(await importHalf(publicKey), trial());
      readPadded(await open(await importHalf({ ...publicKey, d }), envelope));
    } catch {
      throw new ConfigurationError(
        `SEALING_PRIVATE_KEY, number ${index + 1} of those in it, does not open what its public half seals. ` +
          '`npm run keys` makes a pair that fits.',
      );
    }
  }
}

interface Half {
  readonly id: string;
  readonly key: Awaited<ReturnType<typeof importJWK>>;
}

let publicHalf: Promise<Half> | undefined;
let privateHalves: Promise<readonly Half[]> | undefined;

/** Imported once: a batch opens thousands of envelopes. */
function holdPrivateHalves(): Promise<readonly Half[]> {
  privateHalves ??= Promise.all((env().SEALING_PRIVATE_KEY ?? []).map(importHalf));
  return privateHalves;
}

async function importHalf(jwk: PublicKey & { readonly d?: string }): Promise<Half> {
  const { kty, crv, x } = jwk;
  const [id, key] = await Promise.all([
    calculateJwkThumbprint({ kty, crv, x }),
    importJWK(jwk, algorithm),
  ]);
  return { id, key };
}

async function seal({ id, key }: Half, plaintext: Uint8Array): Promise<string> {
  const sealed = await new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: algorithm, enc: encryption, typ: purpose })
    .encrypt(key);
  return `${id}.${sealed}`;
}

async function open({ id, key }: Half, envelope: string): Promise<Uint8Array> {
  const { plaintext, protectedHeader } = await compactDecrypt(envelope.slice(id.length + 1), key, {
    keyManagementAlgorithms: [algorithm],
    contentEncryptionAlgorithms: [encryption],
    // None of ours is compressed, and a small one could become a large one.
    maxDecompressedLength: 0,
  });
  if (protectedHeader.typ !== purpose) throw new Error('sealed for something else');
  return plaintext;
}
