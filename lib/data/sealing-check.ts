import 'server-only';
import { ConfigurationError } from '#lib/env.ts';
import { knownRecordKeyIds } from '#lib/sealing/record.ts';
import { database } from './database.ts';

/**
 * Checks that this process holds the keys with which the stored records were sealed.
 * @throws ConfigurationError when a record is sealed with a key that is not configured
 */
export async function assertKeyOpensTheStore(): Promise<void> {
  const other = await database().caseContact.findFirst({
    where: { keyId: { notIn: [...knownRecordKeyIds()] } },
    select: { keyId: true },
  });
  if (other === null) return;
  throw new ConfigurationError(
    `RECORD_KEYS lacks a key with which stored records were sealed: the one of the id ${other.keyId}.`,
  );
}
