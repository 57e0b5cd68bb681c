import 'server-only';
import { createHash, randomUUID } from 'node:crypto';

/** What was read of a form that carries the mark of its page. */
interface Pressed {
  /** Empty on a page that has none. */
  readonly press: string;
}

/**
 * The id of the case that a press on Save writes down. One that is repeated (no answer came, or the button was pressed twice) finds
 * the case that is there; a page that was gone back to, and holds something else by now, writes another.
 */
export function caseOfPress(staffId: string, read: Pressed): string {
  if (read.press === '') return randomUUID();
  const digest = createHash('sha256')
    .update(JSON.stringify([staffId, read]))
    .digest();
  // Version 8 and the variant of RFC 9562: an id made in a way of our own.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const id = digest.toString('hex', 0, 16);
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
