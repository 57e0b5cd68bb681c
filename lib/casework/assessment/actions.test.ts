import { describe, expect, it } from 'vitest';
import { readForm } from '#lib/forms/read-form.ts';
import { actionsAgreed } from './actions.ts';
import { assessmentFields } from './fields.ts';
import { flagCodes } from './flags.ts';
import { needCodes } from './needs.ts';

const calm = {
  source: 'person',
  confidence: 'sure',
  recording: 'yes',
  ...Object.fromEntries(flagCodes.map((flag) => [`flag-${flag}`, 'no'])),
  repeated: 'no',
  fear: '1',
  ...Object.fromEntries(needCodes.map((need) => [`need-${need}`, 'none'])),
  ground: 'judgement',
  level: 'low',
  why: 'All is well',
};
const asked = {
  'need-study': 'referral',
  'action-study': 'Asks for an extension',
  'by-study': '2026-12-10',
  'hazard-1': 'He waits outside',
  'measure-1': 'A friend comes along',
  'until-1': '2026-12-04',
};

function actionsOf(posted: Readonly<Record<string, string>>, before = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...calm, ...posted })) form.set(name, value);
  const outcome = readForm(assessmentFields, form);
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  return actionsAgreed(outcome.read, before).map(({ what, by }) => `${what}: ${by.toString()}`);
}

describe('what an assessment asks for becomes tasks', () => {
  it('with what it is for, and the day', () => {
    expect(actionsOf(asked)).toEqual([
      'Asks for an extension (Study or work): 2026-12-10',
      'A friend comes along (He waits outside): 2026-12-04',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['as it was', {}, 0],
    ['by another day', { 'by-study': '2026-12-11' }, 1],
    ['against another risk', { 'hazard-1': 'He calls at night' }, 1],
    [
      'in another row',
      {
        'hazard-1': '',
        'measure-1': '',
        'until-1': '',
        'hazard-2': 'He waits outside',
        'measure-2': 'A friend comes along',
        'until-2': '2026-12-04',
      },
      0,
    ],
  ])('%s, at the next one', (_, changes, count) => {
    expect(actionsOf({ ...asked, ...changes }, asked)).toHaveLength(count);
  });
});
