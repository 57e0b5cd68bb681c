import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseCaseReference } from '#lib/casework/case/reference.ts';

/**
 * Under what a draft about two cases is kept: one for each pair, though both may be open at once. It tells neither of them.
 * @param older as an address or a form says it: may be anything
 * @param entry what the address says of it, for who goes on with a draft and comes without the other case
 * @returns undefined where the address names neither
 */
export function entryOfPair(
  newer: string,
  older: string | string[] | undefined,
  entry: string | string[] | undefined,
): string | undefined {
  const other = typeof older === 'string' ? parseCaseReference(older) : undefined;
  if (other === undefined) return z.uuid().safeParse(entry).data;
  const hash = createHash('sha256')
    .update(`${parseCaseReference(newer) ?? ''} ${other}`)
    .digest();
  const bytes = hash.subarray(0, 16);
  // As a random one is marked.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = bytes.toString('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
