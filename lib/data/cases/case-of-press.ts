import 'server-only';
import { randomUUID } from 'node:crypto';
import { idOfPress } from './id-of-press.ts';

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
  return read.press === '' ? randomUUID() : idOfPress([staffId, read]);
}
