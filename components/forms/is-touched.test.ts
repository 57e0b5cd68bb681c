import { describe, expect, it } from 'vitest';
import { choice, line, ticks } from '#lib/forms/fields.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import type { FormState } from './form-state.ts';
import { isTouched } from './is-touched.ts';

const options = [
  { code: 'stop', label: 'Stop' },
  { code: 'wait', label: 'Wait' },
] as const;

const fields = drawnFields({
  note: line({ label: 'Note', longest: 20 }),
  phone: line({ label: 'Phone', longest: 20 }),
  also: ticks({ label: 'Also', options, error: 'Choose' }),
  wish: choice({ label: 'Wish', options, error: 'Choose', start: 'wait' }),
});

const untouched: FormState = {
  values: { note: '', also: [], wish: 'wait' },
  errors: {},
  attempt: 1,
};

describe('a group of fields is opened', () => {
  it.each<[string, Partial<FormState>, boolean]>([
    ['where one is wrong', { errors: { phone: 'Check the phone number' } }, true],
    ['where something was typed', { values: { note: 'Mornings' } }, true],
    ['where something was ticked', { values: { also: ['stop'] } }, true],
    ['where another answer was chosen than it began with', { values: { wish: 'stop' } }, true],
    ['not where all is as it was', {}, false],
    ['never before the form was sent', { values: { note: 'Mornings' }, attempt: 0 }, false],
  ])('%s', (_, changes, expected) => {
    expect(isTouched(fields, { ...untouched, ...changes })).toBe(expected);
  });
});
