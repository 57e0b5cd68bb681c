import 'server-only';
import { createHash } from 'node:crypto';

/** A connection keeps each statement that has a name, with its plan, for as long as it lives. */
const mostNamed = 400;

/** Of a list with more places every length is a statement of its own. */
const longList = /\bIN \((?!SELECT)(?:(?:[^(),]|\([^()]*\))+,){3}/;

const names = new Map<string, string>();

/**
 * Names a statement, so that a connection reads it once, and works its plan out as often as the values ask for it and no more. The name
 * follows from its words, so that two processes behind one pooler mean the same by it.
 * @returns empty for one that is not kept: one without values, one whose words depend on how many there are, one too many
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
  if (args.length === 0 || names.size >= mostNamed || longList.test(sql)) return '';
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, name);
  return name;
}
