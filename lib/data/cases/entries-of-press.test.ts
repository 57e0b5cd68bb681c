import { expect, test } from 'vitest';
import { z } from 'zod';
import { entriesOfPress } from './entries-of-press.ts';

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

test('the same words of the same page, person and verb are the same entries, and nothing else is', () => {
  const fields = { writer: 'one', text: 'She rang' };
  const form = formOf(fields);
  const ids = [
    entriesOfPress('somebody', 'note', form)?.(0),
    entriesOfPress('somebody', 'note', form)?.(1),
    entriesOfPress('somebody', 'task', form)?.(0),
    entriesOfPress('else', 'note', form)?.(0),
    entriesOfPress('somebody', 'note', formOf({ ...fields, writer: 'two' }))?.(0),
    entriesOfPress('somebody', 'note', formOf({ ...fields, text: 'She rang again' }))?.(0),
  ];
  // What the framework adds says nothing of what was written.
  const again = formOf({ $ACTION_KEY: 'k1', ...fields });
  expect(entriesOfPress('somebody', 'note', again)?.(0)).toBe(ids[0]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(z.uuid().safeParse(id).success, id).toBe(true);
});

test('a form of no page has none', () => {
  expect(entriesOfPress('somebody', 'note', formOf({ text: 'x' }))).toBeUndefined();
  expect(entriesOfPress('somebody', 'note', formOf({ text: 'x', writer: '' }))).toBeUndefined();
  expect(entriesOfPress('somebody', 'note', undefined)).toBeUndefined();
});
