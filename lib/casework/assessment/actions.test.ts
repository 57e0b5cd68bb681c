import { describe, expect, it } from 'vitest';
import { readForm } from '#lib/forms/read-form.ts';
import { actionsAgreed } from './actions.ts';
import { calmAnswers } from './calm-answers.ts';
import { assessmentForm } from './owners.ts';
import type { RiskLevel } from './risk-levels.ts';

const people = [
  { id: 'tomasz', name: 'Tomasz Lewandowski', isAway: false },
  { id: 'amara', name: 'Amara Osei', isAway: false },
];
const asked = {
  level: 'medium',
  'need-study': 'referral',
  'action-study': 'Asks for an extension',
  'owner-study': 'amara',
  'by-study': '2026-12-10',
  'hazard-1': 'He waits outside',
  'measure-1': 'A friend comes along',
  'owner-1': 'them',
  'until-1': '2026-12-04',
};

function actionsOf(
  posted: Readonly<Record<string, string>>,
  before?: { readonly judged: RiskLevel; readonly answers: Readonly<Record<string, string>> },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...calmAnswers, ...posted })) form.set(name, value);
  const outcome = readForm(assessmentForm({ people, first: 'tomasz' }), form);
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  return actionsAgreed(outcome.read, before).map(
    ({ what, owner, by }) => `${owner}: ${what}: ${by.toString()}`,
  );
}

describe('what an assessment asks for becomes tasks', () => {
  it('with what it is for, who does it, and the day', () => {
    expect(actionsOf(asked)).toEqual([
      'amara: Asks for an extension (Study or work): 2026-12-10',
      'them: A friend comes along (He waits outside): 2026-12-04',
    ]);
  });

  it('for whoever has the case, where nobody else is chosen', () => {
    const { 'owner-study': _, ...rest } = asked;
    expect(actionsOf(rest)[0]).toMatch(/^tomasz: Asks for an extension/);
  });

  it('below Medium for needs alone: what stands in the register is kept, and nothing follows from it', () => {
    expect(actionsOf({ ...asked, level: 'low' })).toHaveLength(1);
  });

  it('of the register once the level is Medium, though it was written before', () => {
    const answers = { ...asked, level: 'low' };
    expect(actionsOf(asked, { judged: 'low', answers })).toEqual([
      'them: A friend comes along (He waits outside): 2026-12-04',
    ]);
  });

  it('once, though it was not asked yet who does it the last time', () => {
    const { 'owner-study': _, 'owner-1': __, ...answers } = asked;
    expect(actionsOf(asked, { judged: 'medium', answers })).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['as it was', {}, 0],
    ['by another day', { 'by-study': '2026-12-11' }, 1],
    ['by somebody else', { 'owner-1': 'tomasz' }, 1],
    ['against the risk in other words', { 'hazard-1': 'He stands outside' }, 0],
    [
      'against another risk as well',
      {
        'hazard-2': 'He calls at night',
        'measure-2': 'A friend comes along',
        'owner-2': 'them',
        'until-2': '2026-12-04',
      },
      1,
    ],
    [
      'in another row',
      {
        'hazard-1': '',
        'measure-1': '',
        'owner-1': '',
        'until-1': '',
        'hazard-8': 'He waits outside',
        'measure-8': 'A friend comes along',
        'owner-8': 'them',
        'until-8': '2026-12-04',
      },
      0,
    ],
  ])('%s, at the next one', (_, changes, count) => {
    const before = { judged: 'medium', answers: asked } as const;
    expect(actionsOf({ ...asked, ...changes }, before)).toHaveLength(count);
  });
});
