import { describe, expect, it } from 'vitest';
import { fieldsOf } from './fields-of.ts';
import { type FormState, freshForm } from './form-state.ts';

const refused: FormState = {
  values: { name: 'Alex', safe: 'yes', days: ['monday'], note: '', times: [] },
  errors: { phone: 'Check the phone number' },
  attempt: 1,
};

describe('a field', () => {
  it('shows again what was typed, and what is wrong with it', () => {
    expect(fieldsOf(refused).text('name')).toEqual({
      field: 'name',
      value: 'Alex',
      error: undefined,
    });
    expect(fieldsOf(refused).text('phone')).toEqual({
      field: 'phone',
      value: '',
      error: 'Check the phone number',
    });
  });

  it('shows again what was chosen', () => {
    expect(fieldsOf(refused).choices('safe').chosen).toEqual(['yes']);
    expect(fieldsOf(refused).choices('days').chosen).toEqual(['monday']);
  });

  it('has its preset only until the form was sent with it', () => {
    expect(fieldsOf(freshForm).choices('safe', 'no').chosen).toEqual(['no']);
    expect(fieldsOf(refused).choices('safe', 'no').chosen).toEqual(['yes']);
    expect(fieldsOf(freshForm).choices('safe').chosen).toEqual([]);
  });

  it('keeps nothing chosen where everything was unticked', () => {
    expect(fieldsOf(refused).choices('times', 'morning').chosen).toEqual([]);
  });
});

describe('a group of fields is opened', () => {
  it.each<[string, readonly string[], boolean]>([
    ['where one is wrong', ['teams', 'phone'], true],
    ['where something was typed', ['note', 'name'], true],
    ['where something was ticked', ['days'], true],
    ['not where all is empty', ['note', 'times', 'teams'], false],
  ])('%s', (_, fields, expected) => {
    expect(fieldsOf(refused).isTouched(fields)).toBe(expected);
  });

  it('never before the form was sent', () => {
    expect(fieldsOf({ ...refused, attempt: 0 }).isTouched(['phone', 'name'])).toBe(false);
  });
});
