import 'server-only';
import { createHash } from 'node:crypto';

/** @returns the id that whatever a press writes has: the same for the same parts. One of them has to be by chance, and stored nowhere in clear. */
export function idOfPress(parts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  // Version 8 and the variant of RFC 9562: an id made in a way of our own.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const id = digest.toString('hex', 0, 16);
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
