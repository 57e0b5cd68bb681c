import { describe, expect, it } from 'vitest';
import { beginningOf, chosenIn, freshForm, isRefused, stateShown, textOf } from './form-state.ts';

const values = { name: 'Alex', days: ['monday', 'friday'] };

describe('what was typed or chosen', () => {
  it('is a text where it is one', () => {
    expect(textOf(values, 'name')).toBe('Alex');
    expect(textOf(values, 'days')).toBe('');
    expect(textOf(values, 'missing')).toBe('');
  });

  it('is a list, whichever it was', () => {
    expect(chosenIn(values, 'days')).toEqual(['monday', 'friday']);
    expect(chosenIn(values, 'name')).toEqual(['Alex']);
    expect(chosenIn(values, 'missing')).toEqual([]);
  });
});

describe('a form shows', () => {
  it('what it opens with, until it came back with what was typed', () => {
    expect(stateShown(freshForm, values)).toEqual({ values, errors: {}, attempt: 0 });
    const refused = { values: { name: '' }, errors: { name: 'Missing' }, attempt: 1 };
    expect(stateShown(refused, values)).toEqual(refused);
  });
});

describe('a form was refused', () => {
  it('when a field is wrong, or when something failed that no field can mend', () => {
    expect(isRefused({ ...freshForm, errors: { name: 'Too long' } })).toBe(true);
    expect(
      isRefused({ ...freshForm, failure: { title: 'This was not sent', words: 'Try again.' } }),
    ).toBe(true);
  });

  it('neither when it is fresh nor when it merely came back', () => {
    expect(isRefused(freshForm)).toBe(false);
    expect(isRefused({ values, errors: {}, attempt: 2 })).toBe(false);
  });
});

describe('a form begins', () => {
  it('with what was given before', () => {
    expect(beginningOf('answer', ['once'], undefined)).toEqual({
      values: { answer: ['once'] },
      errors: {},
      attempt: 0,
    });
  });

  it('refused, with what was chosen then, where that could not be shown in place', () => {
    const state = beginningOf('told', [], { chosen: ['nobody', 'police'], error: 'Untick one' });
    expect(chosenIn(state.values, 'told')).toEqual(['nobody', 'police']);
    expect(state.errors).toEqual({ told: 'Untick one' });
    expect(isRefused(state)).toBe(true);
    expect(state.attempt).toBeGreaterThan(0);
  });
});
