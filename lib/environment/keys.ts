import { z } from 'zod';
import { malformed, Problem, textReadBy } from './text.ts';

/** At least one: the first is in use, the others only open what it made before. */
export type Ring<Key> = readonly [Key, ...Key[]];

/** Secrets of 32 bytes or more in base64url, with commas between. */
export const secrets = textReadBy(
  (value) => ringOf(value, /^[A-Za-z0-9_-]{43,}={0,2}$/) ?? malformed,
);

/**
 * Keys of exactly 32 bytes in base64url, with commas between. The last of the 43 characters carries two bits that mean
 * nothing: only one way of writing a key is accepted, so that the same is seen to be the same.
 */
export const symmetricKeys = textReadBy((value) => ringOf(value, thirtyTwoBytes) ?? malformed);

const thirtyTwoBytes = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

function ringOf(value: string, form: RegExp): Ring<string> | undefined {
  const [first, ...others] = value.split(',').map((part) => part.trim());
  if (first === undefined || ![first, ...others].every((part) => form.test(part))) return undefined;
  return [first, ...others];
}

const halfKey = {
  kty: z.literal('OKP'),
  crv: z.literal('X25519'),
  x: z.string().regex(thirtyTwoBytes),
};
const publicSchema = z.strictObject(halfKey);
const privateSchema = z.strictObject({ ...halfKey, d: z.string().regex(thirtyTwoBytes) });

/** The public half of an X25519 key, as a JWK. */
export type PublicKey = z.infer<typeof publicSchema>;
/** Both halves of an X25519 key, as a JWK. */
export type PrivateKey = z.infer<typeof privateSchema>;

/** A public half, in JSON. */
export const publicKey = textReadBy((value): PublicKey | Problem => {
  const read = publicSchema.safeParse(fromJson(value));
  return read.data ?? new Problem('is not the public half of an X25519 key (a JWK)');
});

/** A private half in JSON, or a list of some. */
export const privateKeys = textReadBy((value): Ring<PrivateKey> | Problem => {
  const json = fromJson(value);
  const read = z
    .tuple([privateSchema], privateSchema)
    .safeParse(Array.isArray(json) ? json : [json]);
  return (
    read.data ?? new Problem('is not the private half of an X25519 key (a JWK), nor a list of some')
  );
});

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
