import 'server-only';
import { createHash } from 'node:crypto';

/**
 * What a form carries of something that it showed: it is done once the same form comes back with exactly that seen.
 * @param shown plain data
 * @returns 64 characters, which say nothing of it
 */
export function markOfShown(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
