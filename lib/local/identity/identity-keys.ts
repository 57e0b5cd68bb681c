import { generateKeyPair, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readJsonFile, writePrivateFile } from '#lib/local/private-file.ts';

const secretsSchema = z.object({
  signingKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
  cookieKeys: z.array(z.string().min(40)).min(1),
});

/** The provider's own secrets: the private key that signs tokens and the keys that sign cookies. */
export type IdentityKeys = z.infer<typeof secretsSchema>;

/**
 * Reads the keys from the directory, or makes them on the first start (and again when the file is
 * unreadable: people who are signed in at the provider then sign in once more).
 */
export async function loadIdentityKeys(directory: string): Promise<IdentityKeys> {
  const path = join(directory, 'identity-keys.json');
  const stored = secretsSchema.safeParse(await readJsonFile(path));
  if (stored.success) {
    return stored.data;
  }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const keys = secretsSchema.parse({
    signingKey: {
      ...privateKey.export({ format: 'jwk' }),
      kid: randomUUID(),
      alg: 'RS256',
      use: 'sig',
    },
    cookieKeys: [randomBytes(32).toString('base64url')],
  });
  await writePrivateFile(path, JSON.stringify(keys));
  return keys;
}
