import type { SealedRecord } from '#lib/sealing/record.ts';

/** A record as the columns `key_id` and `sealed` (text) hold it. */
export interface SealedColumns {
  readonly keyId: string;
  readonly sealed: string;
}

export function toColumns({ keyId, sealed }: SealedRecord): SealedColumns {
  return { keyId, sealed: Buffer.from(sealed).toString('base64url') };
}

export function fromColumns({ keyId, sealed }: SealedColumns): SealedRecord {
  return { keyId, sealed: Uint8Array.from(Buffer.from(sealed, 'base64url')) };
}
