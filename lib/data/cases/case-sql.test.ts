import { expect, it } from 'vitest';
import { caseSql } from './case-sql.ts';

it('writes what lists say', () => {
  const { sql, values } = caseSql({
    AND: [{ team: { in: ['student', 'staff'] } }, { nextDueAt: { not: null } }],
    OR: [{ assignedToId: null }, { NOT: { state: 'reaching' } }],
    walls: { none: { personHash: { in: ['a'] } } },
  });
  expect(sql.replaceAll(/\s+/g, ' ')).toBe(
    '((c.team = ANY (?) AND c.next_due_at IS NOT NULL) AND (c.assigned_to_id IS NULL OR NOT (c.state = ?)) AND ' +
      'NOT EXISTS ( SELECT FROM public.case_wall AS r WHERE r.case_id = c.id AND r.person_hash = ANY (?)))',
  );
  expect(values).toEqual([['student', 'staff'], 'reaching', ['a']]);
});

it('nothing is in none of no parts', () => {
  expect(caseSql({ OR: [] }).sql).toBe('FALSE');
});

it.each([
  ['a column', { reference: 'RS-1' }],
  ['a comparison', { receivedAt: { notIn: [] } }],
  ['a way of being related', { walls: { every: {} } }],
])('%s that no list has named so far is a bug, and finds nothing', (_, where) => {
  expect(() => caseSql(where)).toThrow('no list finds by');
});
