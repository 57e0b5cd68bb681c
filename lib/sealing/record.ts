import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { portalEnv } from '#lib/env.ts';
import { readPadded, writePadded } from './padded-json.ts';
import { SealBrokenError, UnknownKeyError } from './seal-errors.ts';

/*
 * Records: what people wrote, as the database keeps it. AES-256-GCM under one of RECORD_KEYS, which no public process has.
 * A record is a byte that tells its format, a nonce, what is sealed, and a tag; its place and its key are bound to it, so
 * that one cannot be swapped for another in the database.
 */

/** What is sealed as a record. */
export type RecordKind =
  | 'case-contact'
  | 'case-conflict'
  | 'case-person'
  | 'draft'
  | 'email-body'
  | 'entry';

/** Where a record lives: what it is, and the id of the row it belongs to. */
export interface Place {
  readonly kind: RecordKind;
  readonly id: string;
}

export interface SealedRecord {
  /** The key that opens it. */
  readonly keyId: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const cipher = 'aes-256-gcm';
const format = 1;
const nonceLength = 12;
const tagLength = 16;

/** Bytes of what is sealed: filled up to one of the powers of two between. */
const shortest = 256;
const longest = 2 ** 20;

/**
 * Seals any JSON value for its place, under the first of RECORD_KEYS.
 * @throws ConfigurationError in a process that serves only the public site
 * @throws Error, a bug, when it is longer than 1 MiB
 */
export function sealRecord(place: Place, content: unknown): SealedRecord {
  const [{ id: keyId, key }] = ring();
  const plaintext = writePadded(content, (bytes) => {
    if (bytes > longest) throw new Error(`the ${place.kind} is too long to be sealed`);
    return Math.max(shortest, 2 ** Math.ceil(Math.log2(bytes)));
  });
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
  sealing.setAAD(bindingTo(place, keyId));
  const ciphertext = Buffer.concat([sealing.update(plaintext), sealing.final()]);
  const sealed = new Uint8Array(1 + nonceLength + ciphertext.length + tagLength);
  sealed[0] = format;
  sealed.set(nonce, 1);
  sealed.set(ciphertext, 1 + nonceLength);
  sealed.set(sealing.getAuthTag(), sealed.length - tagLength);
  return { keyId, sealed };
}

/**
 * Opens a record.
 * @returns the JSON value that was sealed, to be parsed by the schema of its kind
 * @throws UnknownKeyError when it names a key that is not among RECORD_KEYS
 * @throws SealBrokenError when it was changed, or sealed for another place
 * @throws ConfigurationError in a process that serves only the public site
 */
export function openRecord(
  place: Place,
  { keyId, sealed }: { readonly keyId: string; readonly sealed: Uint8Array },
): unknown {
  const found = ring().find(({ id }) => id === keyId);
  if (found === undefined) throw new UnknownKeyError(place.kind, nameOf(keyId));
  try {
    if (sealed[0] !== format) throw new Error('another format');
    const end = sealed.length - tagLength;
    const opening = createDecipheriv(cipher, found.key, sealed.subarray(1, 1 + nonceLength), {
      authTagLength: tagLength,
    });
    opening.setAAD(bindingTo(place, keyId));
    opening.setAuthTag(sealed.subarray(end));
    const start = opening.update(sealed.subarray(1 + nonceLength, end));
    return readPadded(Buffer.concat([start, opening.final()]));
  } catch {
    throw new SealBrokenError(`the sealed ${place.kind} cannot be opened`);
  }
}

/** @returns the id of the key that seals now */
export function currentRecordKeyId(): string {
  return ring()[0].id;
}

/** @returns the ids of the keys whose records open, the current one first */
export function knownRecordKeyIds(): readonly string[] {
  return ring().map(({ id }) => id);
}

interface RecordKey {
  readonly id: string;
  readonly key: Buffer;
}

type RecordRing = readonly [RecordKey, ...RecordKey[]];

let held: RecordRing | undefined;

function ring(): RecordRing {
  const [current, ...earlier] = portalEnv().RECORD_KEYS;
  held ??= [recordKey(current), ...earlier.map(recordKey)];
  return held;
}

/** Neither the key that seals nor its id, which anybody may read, is the secret itself. */
function recordKey(secret: string): RecordKey {
  const derived = (label: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', label, bytes));
  return { id: derived('record:id', 12).toString('base64url'), key: derived('record:seal', 32) };
}

function bindingTo({ kind, id }: Place, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['record', format, kind, id, keyId]));
}

/** A row may hold anything. */
function nameOf(keyId: string): string {
  return /^[\w-]{1,43}$/.test(keyId) ? keyId : 'without a name';
}
