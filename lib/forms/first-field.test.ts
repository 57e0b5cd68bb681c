import { expect, it } from 'vitest';
import { closingFields } from '#lib/casework/closing/fields.ts';
import { intakeFields } from '#lib/casework/intake/fields.ts';
import { noteFields } from '#lib/casework/notes/fields.ts';
import { choice, hidden, inFold, inGroup, line, press, ticks } from './fields.ts';
import { firstFieldOf } from './first-field.ts';

const words = { label: 'Words', longest: 10 };
const answers = { label: 'Answer', options: [{ code: 'a', label: 'A' }], error: 'Choose' } as const;

it('is the first that can be filled in, as the page shows them', () => {
  expect(firstFieldOf({ seen: hidden(), said: line(words), more: line(words) })).toBe('said');
  expect(firstFieldOf({ ...inGroup('Group', { one: line(words) }), two: line(words) })).toBe('two');
  expect(firstFieldOf({ ...inGroup('Group', { one: choice(answers) }) })).toBe('one');
});

it('is none that nobody sees, none in a fold, and no button', () => {
  const nothing = ticks({ ...answers, options: [] });
  const fields = { seen: hidden(), nothing, why: inFold('More', line(words)), end: press(answers) };
  expect(firstFieldOf(fields)).toBeUndefined();
});

it('is the text of a note, the end of a case that is closed, and who it is of a new one', () => {
  const unreached = { kind: 'possible', hasLetter: true } as const;
  const closing = closingFields({ openTasks: 1, mayEmail: true, wishedNone: false, unreached });
  expect(firstFieldOf(noteFields)).toBe('text');
  expect(firstFieldOf(closing)).toBe('outcome');
  expect(firstFieldOf(intakeFields)).toBeDefined();
});
