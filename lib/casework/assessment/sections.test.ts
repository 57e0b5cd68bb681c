import { describe, expect, it } from 'vitest';
import { calmAnswers } from './calm-answers.ts';
import { openIn, openInWords } from './sections.ts';

const on = { isUnder18: false, toolHeight: 14, before: undefined, isIntakeRed: false } as const;
const held = (values: Readonly<Record<string, string>>) => (name: string) => values[name] ?? '';
const openOf = (changes: Readonly<Record<string, string>> = {}) =>
  openIn(held({ ...calmAnswers, ...changes }), on);

describe('the sections of an assessment', () => {
  it('are all open before anything is answered', () => {
    expect(openIn(held({}), on)).toEqual({
      header: 3,
      flags: 16,
      fear: 1,
      needs: 9,
      register: undefined,
      overall: 3,
    });
  });

  it('are all done once everything is', () => {
    const { register: _, ...asked } = openOf();
    expect(Object.values(asked).every((open) => open === 0)).toBe(true);
  });

  it.each<
    [string, keyof ReturnType<typeof openOf>, Readonly<Record<string, string>>, number | undefined]
  >([
    ['a flag whose answer was taken back', 'flags', { 'flag-weapon': '' }, 1],
    ['what is done about an urgent need', 'needs', { 'need-study': 'urgent' }, 3],
    ['a tool without its count', 'fear', { toolName: 'DASH 2009' }, 1],
    ['a risk, from Medium upwards', 'register', { level: 'medium' }, 1],
    ['a risk, where a floor asks for one', 'register', { 'flag-stalking': 'yes' }, 1],
    [
      'the rest of a risk that is begun',
      'register',
      { level: 'medium', 'hazard-3': 'He waits', 'measure-3': 'Security is told' },
      5,
    ],
    ['nothing of the register below Medium', 'register', { 'hazard-1': 'He waits' }, undefined],
    ['what is arranged where it is critical', 'overall', { level: 'critical' }, 1],
  ])('count %s', (_, section, changes, open) => {
    expect(openOf(changes)[section]).toBe(open);
  });

  it('count the reason of a lower level', () => {
    const lower = held({ ...calmAnswers, level: 'low' });
    expect(openIn(lower, { ...on, before: 'high' }).overall).toBe(1);
  });

  it.each([
    [0, 'done'],
    [4, '4 open'],
    [undefined, 'not needed'],
  ])('say of %s open: %s', (open, words) => {
    expect(openInWords(open)).toBe(words);
  });
});
