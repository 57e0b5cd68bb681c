import { expect, it } from 'vitest';
import { filled, statementName } from './statement-names.ts';

const nameOf = (sql: string, args: readonly unknown[] = ['a']) => statementName({ sql, args });

it('a statement has one name, and another has another', () => {
  const name = nameOf('SELECT 1 WHERE $1');
  expect(name).toMatch(/^[\w-]{24}$/);
  expect(nameOf('SELECT 1 WHERE $1')).toBe(name);
  expect(nameOf('SELECT 2 WHERE $1')).not.toBe(name);
});

it.each([
  ['has no values', 'BEGIN', []],
  ['has a list of any length', 'SELECT FROM t WHERE id IN ($1,$2,$3,$4,$5)', ['a']],
  [
    'has a list of casts',
    `SELECT FROM t WHERE id IN (${[1, 2, 3, 4, 5].map((n) => `CAST($${n}::text AS "public"."T")`)})`,
    ['a'],
  ],
])('one that %s has none', (_, sql, args) => {
  expect(nameOf(sql, args)).toBe('');
});

it.each([
  'SELECT FROM t WHERE id IN ($1,$2)',
  'SELECT FROM t WHERE id IN ($1,$2,$3,$4,$5,$6,$7,$8)',
  'SELECT FROM t WHERE a IN ($1,$2) AND b IN ($3,$4) AND c = $5 ORDER BY d, e, f',
  'SELECT FROM t WHERE id IN (SELECT id FROM u WHERE a = $1 AND b = $2) ORDER BY d, e, f',
])('one with short lists, or filled ones, has one: %s', (sql) => {
  expect(nameOf(sql)).not.toBe('');
});

it('after hundreds of them a further one has none', () => {
  const found = Array.from({ length: 500 }, (_, number) => nameOf(`SELECT ${number} + $1`));
  expect(found.filter((name) => name !== '').length).toBeLessThanOrEqual(400);
  expect(found.at(-1)).toBe('');
  expect(nameOf('SELECT 0 + $1')).not.toBe('');
});

it.each([
  [[], []],
  [['a'], ['a']],
  [
    ['a', 'b', 'a', 'c'],
    ['a', 'b', 'c', 'c'],
  ],
  [
    ['a', 'b', 'c', 'd', 'e'],
    ['a', 'b', 'c', 'd', 'e', 'e', 'e', 'e'],
  ],
])('%j is filled up to a power of two: %j', (values, expected) => {
  expect(filled(values)).toEqual(expected);
});
