import 'server-only';
import { ConfigurationError } from '#lib/env.ts';
import { sealingKeyId } from '#lib/sealing/seal.ts';
import { database } from './database.ts';

/**
 * Checks that this process holds the key for which the stored records were sealed.
 * @throws ConfigurationError when records are sealed for a key that is not configured
 */
export async function assertKeyOpensTheStore(): Promise<void> {
  const other = await database().caseContact.findFirst({
    where: { keyId: { not: await sealingKeyId() } },
    select: { keyId: true },
  });
  if (other === null) return;
  throw new ConfigurationError(
    'SEALING_PRIVATE_KEY is not the key for which stored records were sealed. Give the process the key pair that has ' +
      `the thumbprint ${other.keyId}.`,
  );
}
