import 'server-only';
import { Prisma } from '#prisma/generated/client.ts';

/*
 * What lists say in Prisma's terms, written in SQL: so that several lists, or counts, are found by one statement, and who sees what is
 * written once.
 */

interface Table {
  /** By the names that Prisma knows: those by which lists find. */
  readonly columns: Readonly<Record<string, string>>;
  readonly related: Readonly<Record<string, Table & { readonly table: string }>>;
}

const cases: Table = {
  columns: {
    id: 'id',
    team: 'team',
    level: 'level',
    state: 'state',
    gate: 'gate',
    gateReaderId: 'gate_reader_id',
    safeguarding: 'safeguarding',
    lastReaders: 'last_readers',
    assignedToId: 'assigned_to_id',
    nextStep: 'next_step',
    nextDueAt: 'next_due_at',
    receivedAt: 'received_at',
    acknowledgedAt: 'acknowledged_at',
    closedAt: 'closed_at',
  },
  related: {
    walls: { table: 'public.case_wall', columns: { personHash: 'person_hash' }, related: {} },
    members: {
      table: 'public.case_member',
      columns: { staffId: 'staff_id', part: 'part', until: 'until' },
      related: {},
    },
  },
};

/**
 * @param where of cases
 * @returns the same in SQL, of `public.case_file` under the name `c`
 * @throws Error, a bug, where it says something that no list has said so far
 */
export function caseSql(where: Prisma.CaseWhereInput): Prisma.Sql {
  return allOf(where, cases, 'c');
}

function allOf(where: unknown, table: Table, alias: string): Prisma.Sql {
  return joined(
    entriesOf(where).map(([name, value]) => conditionOf(name, value, table, alias)),
    'AND',
  );
}

function conditionOf(name: string, value: unknown, table: Table, alias: string): Prisma.Sql {
  const each = () => listOf(value).map((one) => allOf(one, table, alias));
  if (name === 'AND') return joined(each(), 'AND');
  if (name === 'OR') return joined(each(), 'OR');
  if (name === 'NOT') return Prisma.sql`NOT (${joined(each(), 'AND')})`;
  const related = Object.hasOwn(table.related, name) ? table.related[name] : undefined;
  if (related !== undefined) {
    return joined(
      entriesOf(value).map(([how, of]) => relatedBy(how, of, related, alias)),
      'AND',
    );
  }
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined) throw new Error(`no list finds by ${name}`);
  return compared(Prisma.raw(`${alias}.${column}`), value);
}

function relatedBy(
  how: string,
  where: unknown,
  related: Table & { readonly table: string },
  alias: string,
): Prisma.Sql {
  if (how !== 'some' && how !== 'none') throw new Error(`no list finds by ${how} of them`);
  const found = Prisma.sql`EXISTS (
    SELECT FROM ${Prisma.raw(related.table)} AS r
    WHERE r.case_id = ${Prisma.raw(alias)}.id AND ${allOf(where, related, 'r')})`;
  return how === 'some' ? found : Prisma.sql`NOT ${found}`;
}

function compared(column: Prisma.Sql, value: unknown): Prisma.Sql {
  if (value === null) return Prisma.sql`${column} IS NULL`;
  if (isScalar(value)) return Prisma.sql`${column} = ${value}`;
  return joined(
    entriesOf(value).map(([operator, operand]) => operated(column, operator, operand)),
    'AND',
  );
}

const signs: Readonly<Record<string, string>> = {
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  not: '<>',
};

function operated(column: Prisma.Sql, operator: string, operand: unknown): Prisma.Sql {
  if (operator === 'in') return Prisma.sql`${column} = ANY (${listOf(operand)})`;
  if (operator === 'not' && operand === null) return Prisma.sql`${column} IS NOT NULL`;
  const sign = Object.hasOwn(signs, operator) ? signs[operator] : undefined;
  if (sign === undefined || !isScalar(operand)) throw new Error(`no list finds by ${operator}`);
  return Prisma.sql`${column} ${Prisma.raw(sign)} ${operand}`;
}

function joined(conditions: readonly Prisma.Sql[], by: 'AND' | 'OR'): Prisma.Sql {
  const [first, ...others] = conditions;
  if (first === undefined) return by === 'AND' ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  if (others.length === 0) return first;
  return Prisma.sql`(${Prisma.join([...conditions], ` ${by} `)})`;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || isScalar(value))
    throw new Error('no condition');
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return entries.filter(([, of]) => of !== undefined);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isScalar(value: unknown): value is string | number | boolean | Date {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Date
  );
}
