import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameParts, numberForMachines, personKeys } from './person-keys.ts';

const nobody = { name: '', email: '', phone: '', universityNumber: '' };

const valuesOf = (known: Partial<typeof nobody>) =>
  personKeys({ ...nobody, ...known }).map(({ kind, value }) => `${kind} ${value}`);

describe('the parts of a name', () => {
  it.each([
    ['Sarah Khan', ['sarah', 'khan']],
    ['  SARAH   khan ', ['sarah', 'khan']],
    ['Zoë Łukasiewicz', ['zoe', 'lukasiewicz']],
    ['Anne-Marie O’Brien', ['anne', 'marie', 'brien']],
    ["D'Arcy St. John", ['arcy', 'st', 'john']],
    ['J. R. Ó Súilleabháin', ['suilleabhain']],
    ['Нина Иванова', ['nina', 'ivanova']],
    ['Ｓａｍ', ['sam']],
    ['Sam Sam', ['sam']],
    ['X', []],
    ['', []],
  ])('%s', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });

  it('are the same however accents are typed, in whichever order they are said, and are plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const parts = nameParts(name);
        expect(nameParts(name.normalize('NFD'))).toEqual(nameParts(name.normalize('NFC')));
        expect(nameParts(parts.toReversed().join(' ')).toSorted()).toEqual(parts.toSorted());
        for (const part of parts) expect(part).toMatch(/^[a-z0-9]{2,}$/);
        expect(parts.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('by what a person is found', () => {
  it.each([
    ['nothing where nothing is known', {}, []],
    [
      'a name with its parts apart and joined',
      { name: 'Anne-Marie O’Brien' },
      ['name anne', 'name marie', 'name brien', 'name obrien', 'name annemarie'],
    ],
    [
      'an address by its mailbox',
      { email: 'S.Khan+uni@GoogleMail.com' },
      ['address skhan@gmail.com'],
    ],
    ['a phone with its country', { phone: '07700 900123' }, ['phone +447700900123']],
    ['a phone without its extension', { phone: '0116 496 0123 ext 12' }, ['phone +441164960123']],
    [
      'a university number without spaces',
      { universityNumber: '209 012-345' },
      ['number 209012345'],
    ],
  ])('%s', (_, known, values) => {
    expect(valuesOf(known)).toEqual(values);
  });

  it('a phone is one, however it is written', () => {
    const [first] = valuesOf({ phone: '07700 900123' });
    for (const phone of ['+44 7700 900123', '0044 7700 900123', '(07700) 900-123'])
      expect(valuesOf({ phone })).toEqual([first]);
  });

  it('whoever says a name as it was left is found: its parts are among what is stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const stored = new Set(valuesOf({ name }));
        expect(nameParts(name).every((part) => stored.has(`name ${part}`))).toBe(true);
      }),
    );
  });
});

describe('a university number', () => {
  it.each([
    ['ab123', 'ab123'],
    ['AB 12 3', 'ab123'],
    ['209012345', '209012345'],
    ['Sarah', undefined],
    ['12', undefined],
    ['1'.repeat(21), undefined],
  ])('%s', (text, expected) => {
    expect(numberForMachines(text)).toBe(expected);
  });
});
