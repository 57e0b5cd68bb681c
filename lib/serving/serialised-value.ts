import { kindOfText } from './next-internals.ts';

/** A form that comes back holds some fifty values; with a hundred people ticked, 250. */
const mostValues = 1_000;

/** A call by script holds one: the form. */
const mostReferences = 3;

/**
 * Judges JSON from which the framework would make values of its own, before it does. Each reference in it costs it many times
 * what it costs to write.
 * @param texts together no longer than a form may be
 * @returns whether each is JSON, all of a few values together, few of which stand for something elsewhere, and none for what no
 *   form has
 */
export function areModest(texts: readonly string[]): boolean {
  const waiting: unknown[] = [];
  try {
    for (const text of texts) waiting.push(JSON.parse(text));
  } catch {
    return false;
  }
  let [values, references] = [0, 0];
  while (waiting.length > 0) {
    const value = waiting.pop();
    values += 1;
    const kind = typeof value === 'string' ? kindOfText(value) : 'text';
    if (kind === 'foreign') return false;
    if (kind === 'reference') references += 1;
    const within = typeof value === 'object' && value !== null ? Object.values(value) : [];
    if (values + waiting.length + within.length > mostValues || references > mostReferences) {
      return false;
    }
    waiting.push(...within);
  }
  return true;
}
