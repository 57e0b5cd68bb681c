import { expect, test } from 'vitest';
import { z } from 'zod';
import { caseOfPress } from './case-of-press.ts';

test('the same words of the same page and person are the same case, and nothing else is', () => {
  const read = { press: 'one', name: 'Sam' };
  const changed = { ...read, name: 'Noor' };
  const ids = [
    caseOfPress('somebody', read),
    caseOfPress('somebody', { ...read, press: 'two' }),
    caseOfPress('somebody', changed),
    caseOfPress('else', read),
    caseOfPress('somebody', { press: '' }),
    caseOfPress('somebody', { press: '' }),
  ];
  expect(caseOfPress('somebody', { ...read })).toBe(ids[0]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(z.uuid().safeParse(id).success, id).toBe(true);
});
