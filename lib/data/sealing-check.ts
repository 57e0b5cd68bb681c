import 'server-only';
import { ConfigurationError } from '#lib/env.ts';
import { open, seal, sealingKeyId } from '#lib/sealing/seal.ts';
import { database } from './database.ts';

/**
 * Checks at the start that this process holds the key for which the stored records were sealed.
 * @throws ConfigurationError when records are sealed for a key that is not configured
 */
export async function assertKeyFits(): Promise<void> {
  const trial = { kind: 'case-contact', id: 'trial' } as const;
  try {
    await open(trial, await seal(trial, 'trial'));
  } catch {
    throw new ConfigurationError('SEALING_PRIVATE_KEY does not open what SEALING_PUBLIC_KEY seals');
  }
  const other = await database().caseContact.findFirst({
    where: { keyId: { not: await sealingKeyId() } },
    select: { keyId: true },
  });
  if (other === null) return;
  throw new ConfigurationError(
    'SEALING_PRIVATE_KEY is not the key for which stored records were sealed. Give the process the key pair that ' +
      `has the thumbprint ${other.keyId}.`,
  );
}
