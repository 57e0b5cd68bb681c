import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gates } from './case-facts.ts';
import { areMostOf, gateAfter, gateFor, nextReader } from './gate.ts';
import { readGateForm } from './gate-form.ts';

const someone = '6f0a1d1e-3c0b-4a50-9d7e-0a2f7f6b1c11';

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('a case begins', () => {
  it.each([
    [false, 'green', 'open'],
    [false, 'red', 'open'],
    [true, 'green', 'waiting'],
    [true, 'amber', 'waiting'],
    [true, 'red', 'red'],
  ] as const)('(asked: %s, %s) %s', (isAsked, level, gate) => {
    expect(gateFor({ isAsked, level })).toBe(gate);
  });
});

describe('an answer', () => {
  it('that is plain ends the question, wherever the case stands', () => {
    for (const gate of gates) {
      expect(gateAfter(gate, { meant: 'nobody' })).toBe('open');
      expect(gateAfter(gate, { meant: 'some', people: [someone] })).toBe('open');
    }
  });

  it('that the person has to be asked opens a waiting case to its reader, and never has a Red one wait', () => {
    expect(gateAfter('waiting', { meant: 'ask' })).toBe('asking');
    expect(gateAfter('asking', { meant: 'ask' })).toBe('asking');
    expect(gateAfter('red', { meant: 'ask' })).toBe('red');
  });
});

describe('who is asked next', () => {
  it('is the one after, and after the last the first again', () => {
    expect(nextReader(['a', 'b', 'c'], null)).toBe('a');
    expect(nextReader(['a', 'b', 'c'], 'a')).toBe('b');
    expect(nextReader(['a', 'b', 'c'], 'c')).toBe('a');
    expect(nextReader(['a', 'b', 'c'], 'gone')).toBe('a');
    expect(nextReader([], 'a')).toBeUndefined();
  });
});

describe('the form of the gate', () => {
  it.each([
    [[['meant', 'nobody']], { meant: 'nobody' }],
    [[['meant', 'ask']], { meant: 'ask' }],
    [
      [
        ['meant', 'some'],
        ['people', someone],
      ],
      { meant: 'some', people: [someone] },
    ],
  ] as const)('%j', (fields, answer) => {
    expect(readGateForm(form(fields))).toMatchObject({ answer });
  });

  it.each([
    [[], { meant: 'Choose who the words mean' }],
    [[['meant', 'everyone']], { meant: 'Choose who the words mean' }],
    [[['meant', 'some']], { people: 'Tick everybody the words mean' }],
    [
      [
        ['meant', 'some'],
        ['people', 'nobody-known'],
      ],
      { people: 'Tick everybody the words mean' },
    ],
    [
      [
        ['meant', 'nobody'],
        ['people', someone],
      ],
      { meant: 'You ticked people. Choose “One or more of us”, or take the ticks away' },
    ],
  ] as const)('says what is wrong with %j', (fields, errors) => {
    expect(readGateForm(form(fields))).toMatchObject({ errors });
  });

  it('never throws, whatever is posted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('meant', 'people', 'x'), fc.string()), { maxLength: 5 }),
        (fields) => {
          const read = readGateForm(form(fields));
          expect('answer' in read || Object.keys(read.errors).length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('most of a team', () => {
  it.each([
    [[], [], false],
    [['a'], ['a', 'b'], false],
    [['a', 'x'], ['a', 'b', 'c'], false],
    [['a', 'b', 'x'], ['a', 'b', 'c'], true],
    [['a'], ['a'], true],
  ])('is %j of %j: %o', (chosen, team, expected) => {
    expect(areMostOf(chosen, team)).toBe(expected);
  });
});
