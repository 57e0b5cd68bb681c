import 'server-only';
import { createHash } from 'node:crypto';

/** A connection keeps each statement that has a name, with its plan, for as long as it lives. */
const mostNamed = 400;

/** A list of values in a statement. */
const lists = /\bIN \((?!SELECT)((?:[^()]|\([^()]*\))*)\)/g;

const names = new Map<string, string>();

/**
 * Names a statement, so that a connection reads it once, and works its plan out as often as the values ask for it and no more. The name
 * follows from its words, so that two processes behind one pooler mean the same by it.
 * @returns empty for one that is not kept: one without values, one with a list of any length, one too many
 */
export function statementName({
  sql,
  args,
}: {
  readonly sql: string;
  readonly args: readonly unknown[];
}): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (args.length === 0 || names.size >= mostNamed || hasOddList(sql)) return '';
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, name);
  return name;
}

/** Of a list every length is a statement of its own: those alone are kept that are short, or were {@link filled}. */
function hasOddList(sql: string): boolean {
  return [...sql.matchAll(lists)].some(([, values = '']) => {
    const length = values.match(/\$\d+/g)?.length ?? 0;
    return length > 3 && !Number.isInteger(Math.log2(length));
  });
}

/**
 * @returns the values, the last of them as often again as it takes to be a power of two in number: to be in the list is the same, and there are
 *   few lengths, each of which can be kept
 */
export function filled<Value>(values: Iterable<Value>): Value[] {
  const all = [...new Set(values)];
  const [last] = all.slice(-1);
  if (last === undefined) return [];
  const length = 2 ** Math.ceil(Math.log2(all.length));
  return [...all, ...Array<Value>(length - all.length).fill(last)];
}
