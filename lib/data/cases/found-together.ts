import 'server-only';
import { mostCounted } from '#lib/casework/queue/count-words.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { caseSql } from './case-sql.ts';

/** Which cases stand in a list, by its name. */
type Lists<Name extends string> = ReadonlyMap<Name, Prisma.CaseWhereInput>;

/**
 * Counts the cases of several lists by one statement, each no further than {@link mostCounted}.
 * @returns how many stand in a list
 */
export async function countTogether<Name extends string>(
  transaction: Transaction,
  lists: Lists<Name>,
): Promise<(name: Name) => number> {
  const counts = [...lists].map(
    ([name, where]) => Prisma.sql`
      SELECT ${name} AS list, count(*)::int AS count
      FROM (SELECT FROM public.case_file AS c WHERE ${caseSql(where)} LIMIT ${mostCounted}) AS found`,
  );
  const rows = await transaction.$queryRaw<{ list: string; count: number }[]>`
    ${Prisma.join(counts, ' UNION ALL ')}`;
  const byName = new Map(rows.map(({ list, count }) => [list, count]));
  return (name) => byName.get(name) ?? 0;
}

/**
 * Finds the cases of several lists by one statement, in each by when they are due.
 * @param most how many of each
 * @returns the ids of a list
 */
export async function findTogether<Name extends string>(
  transaction: Transaction,
  lists: Lists<Name>,
  most: number,
): Promise<(name: Name) => readonly string[]> {
  const found = [...lists].map(
    ([name, where]) => Prisma.sql`
      (SELECT ${name} AS list, c.id::text, c.next_due_at FROM public.case_file AS c
       WHERE ${caseSql(where)} ORDER BY c.next_due_at, c.id LIMIT ${written(most)})`,
  );
  const rows = await transaction.$queryRaw<{ list: string; id: string }[]>`
    SELECT list, id FROM (${Prisma.join(found, ' UNION ALL ')}) AS found
    ORDER BY list, next_due_at, id::uuid`;
  const byName = Map.groupBy(rows, ({ list }) => list);
  return (name) => (byName.get(name) ?? []).map(({ id }) => id);
}

/** A number in the words of a statement: the database knows it as it works the plan out, once for all values. */
function written(most: number): Prisma.Sql {
  return Prisma.raw(String(Math.trunc(most)));
}
