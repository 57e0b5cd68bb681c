import { describe, expect, it } from 'vitest';
import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { entryKinds, keptIn, lineOf } from '../entries/kinds.ts';
import { filledParts, planPartNames, planParts } from './parts.ts';
import { planErrors, type TypedPlan } from './rules.ts';

const today = Temporal.PlainDate.from('2026-12-02');
const nothing = Object.fromEntries(planPartNames.map((part) => [part, '']));
const words = entryKinds['safety-plan'].body.shape.words.parse(nothing);
const typed: TypedPlan = {
  ...words,
  signs: 'He calls more than twice',
  lookAgain: undefined,
  maker: 'one',
  madeOn: today,
  seen: '',
};
const errorsOf = (changes: Partial<TypedPlan>) =>
  Object.entries(
    planErrors({ ...typed, ...changes }, { today, cameOn: today, calendar: workingCalendar }),
  ).flatMap(([name, error]) => (error === undefined ? [] : [name]));

describe('a safety plan', () => {
  it.each(planPartNames)('is one with nothing but %s', (part) => {
    expect(errorsOf({ ...words, [part]: 'Something' })).toEqual([]);
  });

  it('in which nothing is written is none', () => {
    expect(errorsOf(words)).toEqual(['places']);
  });

  it('has its parts in one order, and only those that say something', () => {
    const said = { ...words, tonight: 'At home', places: 'The library' };
    expect(filledParts(said)).toEqual(['places', 'tonight']);
    expect(keptIn('safety-plan', { name: 'Amara Osei', makerId: 'one', words: said })).toEqual([
      { term: 'Safe places', text: 'The library' },
      { term: 'Tonight and the weekend', text: 'At home' },
    ]);
  });

  it('tells a stranger who made it and when it is looked at again, and none of its words', () => {
    const body = { name: 'Amara Osei', makerId: 'one', words: { ...words, signs: 'He calls' } };
    expect(lineOf('safety-plan', { madeOn: '2026-12-02' }, body)).toBe(
      'Safety plan made with them by Amara Osei',
    );
  });

  it('has titles on paper that tell nobody where it is from', () => {
    for (const part of planPartNames) {
      expect(tellsSomebodyElse(planParts[part].onPaper), part).toBe(false);
    }
  });
});
