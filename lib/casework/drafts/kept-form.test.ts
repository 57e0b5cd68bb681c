import { expect, it } from 'vitest';
import { labelOfForm, pathOfForm } from './kept-form.ts';

it.each([
  ['text-introduction-next', 'text of an email', '/lead/texts/introduction-next'],
  ['number-juniper-lodge', 'what is wrong with a number', '/lead/directory/juniper-lodge'],
  ['new-case', 'new case', '/cases/new'],
  ['text-of-an-earlier-release', undefined, undefined],
  ['number-of-nobody', undefined, undefined],
  ['text-', undefined, undefined],
  ['constructor', undefined, undefined],
])('of the form %s: %s, at %s', (form, label, path) => {
  expect(labelOfForm({ form })).toBe(label);
  expect(pathOfForm({ form })).toBe(path);
});
