import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { type Level, levels } from './levels.ts';
import { type Answers, questions } from './questions/current.ts';
import { isImminentRisk, isUnder18, reasonOf, triage, triageRules } from './triage.ts';

/* The level table: each row one reason, its level and the rules that say so. */

const red: readonly [what: string, answers: Answers, rules: readonly string[]][] = [
  ['not safe now', { safe: 'no' }, ['not-safe-now']],
  ['under 16', { age: 'under-16' }, ['under-18']],
  ['16 or 17', { age: '16-17' }, ['under-18']],
  ['suicide or self-harm', { effects: ['sleep', 'suicide-self-harm'] }, ['suicide-self-harm']],
  ['threats to harm or kill', { what: ['threats-to-kill'] }, ['threats-to-kill']],
  ['choking, or a weapon', { what: ['choking-weapon'] }, ['choking-weapon']],
  ['forced marriage', { what: ['forced-marriage-honour'] }, ['forced-marriage-honour']],
  [
    'sexual assault in the last day',
    { what: ['sexual-assault'], when: 'last-24-hours' },
    ['recent-sexual-assault'],
  ],
  [
    'sexual assault this week',
    { what: ['sexual-assault'], when: '2-7-days' },
    ['recent-sexual-assault'],
  ],
  ['rape in the last day', { what: ['rape'], when: 'last-24-hours' }, ['recent-sexual-assault']],
  ['rape this week', { what: ['rape', 'hate'], when: '2-7-days' }, ['recent-sexual-assault']],
  [
    'partner or family abuse that is getting worse',
    { what: ['partner-family-abuse'], often: 'getting-worse' },
    ['partner-abuse-worsening'],
  ],
  [
    'two red reasons at once',
    { safe: 'no', what: ['threats-to-kill', 'stalking'] },
    ['not-safe-now', 'threats-to-kill'],
  ],
];

const amber: typeof red = [
  [
    'sexual assault 8 to 30 days ago',
    { what: ['sexual-assault'], when: '8-30-days' },
    ['sexual-assault'],
  ],
  ['rape more than a year ago', { what: ['rape'], when: 'over-a-year' }, ['sexual-assault']],
  ['rape, not sure when', { what: ['rape'], when: 'not-sure' }, ['sexual-assault']],
  ['rape, when not given', { what: ['rape'], when: 'not-given' }, ['sexual-assault']],
  ['rape, before question 8', { what: ['rape'] }, ['sexual-assault']],
  ['stalking', { what: ['stalking'] }, ['stalking']],
  [
    'partner or family abuse',
    { what: ['partner-family-abuse'], often: 'regularly' },
    ['partner-abuse'],
  ],
  ['physical assault', { what: ['physical-assault'] }, ['physical-assault']],
  ['hate', { what: ['hate'] }, ['hate']],
  ['an intimate image', { what: ['intimate-image'] }, ['intimate-image']],
  ['spiking', { what: ['spiking'] }, ['spiking']],
  ['power held over grades, work or housing', { still: 'hold-power' }, ['power-held']],
  ['power abused', { what: ['abuse-of-power'] }, ['power-held']],
  ['worried about later', { safe: 'worried-later' }, ['safety-uncertain']],
  ['not sure of being safe', { safe: 'not-sure' }, ['safety-uncertain']],
  ['getting worse', { often: 'getting-worse' }, ['getting-worse']],
  ['live together', { still: 'live-together' }, ['live-together']],
  ['age not sure', { age: 'not-sure' }, ['age-not-sure']],
  ['two amber reasons at once', { what: ['hate', 'spiking'] }, ['hate', 'spiking']],
];

const green: readonly [what: string, answers: Answers][] = [
  ['nothing answered', {}],
  ['everything skipped', everySkipped()],
  ['bullying, yesterday', { what: ['bullying', 'harassment'], when: 'last-24-hours' }],
  ['sexual comments, yesterday', { what: ['sexual-comments'], when: 'last-24-hours' }],
  ['discrimination', { what: ['discrimination'], linked: ['race'] }],
  ['online abuse', { what: ['online-abuse'], still: 'online-only' }],
  ['punished for speaking up', { what: ['punished'] }],
  ['an adult who is safe', { age: '18-20', safe: 'yes' }],
  ['rather not saying how old', { age: 'prefer-not-to-say' }],
  ['rather not saying whether safe', { safe: 'prefer-not-to-say' }],
  ['regularly, and continuing', { often: 'regularly' }],
  ['fear', { effects: ['fear', 'thinking-of-leaving'] }],
];

describe('a red level is proposed for', () => {
  it.each(red)('%s', (_, answers, rules) => {
    expect(triage(answers)).toEqual({ level: 'red', rules });
  });
});

describe('an amber level is proposed for', () => {
  it.each(amber)('%s', (_, answers, rules) => {
    expect(triage(answers)).toEqual({ level: 'amber', rules });
  });
});

describe('a green level is proposed for', () => {
  it.each(green)('%s', (_, answers) => {
    expect(triage(answers)).toEqual({ level: 'green', rules: [] });
  });
});

describe('the rules', () => {
  it('each have a row in the tables above', () => {
    const shown = [...red, ...amber].flatMap(([, , rules]) => rules);
    expect(triageRules.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
  });

  it('have ids of their own, and words', () => {
    expect(new Set(triageRules.map(({ id }) => id)).size).toBe(triageRules.length);
    for (const { id, reason } of triageRules) expect(reasonOf(id)).toBe(reason);
  });

  it('show a rule of an older version by its id', () => {
    expect(reasonOf('long-gone')).toBe('long-gone');
  });

  it.each(red)('never give a lower level for something more: %s', (_, trigger) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { what, effects, ...others } = trigger;
        const joined: Answers = {
          ...answers,
          ...others,
          ...(what && { what: joinedTicks(answers.what, what) }),
          ...(effects && { effects: joinedTicks(answers.effects, effects) }),
        };
        expect(triage(joined).level).toBe('red');
        expect(gravity(triage(joined).level)).toBeGreaterThanOrEqual(
          gravity(triage(answers).level),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('say why, unless the level is green; and every reason is of that level', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { level, rules } = triage(answers);
        expect(rules.length > 0).toBe(level !== 'green');
        const ofRules = triageRules
          .filter(({ id }) => rules.includes(id))
          .map((rule) => rule.level);
        expect(new Set(ofRules).size).toBeLessThanOrEqual(1);
        expect(ofRules.every((one) => one === level)).toBe(true);
      }),
    );
  });
});

describe('imminent risk, which the safeguarding lead sees,', () => {
  it.each<[string, Answers, boolean]>([
    ['is not being safe now', { safe: 'no' }, true],
    ['is suicide or self-harm', { effects: ['suicide-self-harm'] }, true],
    ['is a threat to kill', { what: ['threats-to-kill'] }, true],
    ['is choking or a weapon', { what: ['choking-weapon'] }, true],
    ['is honour-based abuse', { what: ['forced-marriage-honour'] }, true],
    [
      'is abuse that is getting worse',
      { what: ['partner-family-abuse'], often: 'getting-worse' },
      true,
    ],
    ['is not partner abuse alone', { what: ['partner-family-abuse'], often: 'once' }, false],
    ['is not age alone', { age: 'under-16' }, false],
    ['is nothing that was skipped', everySkipped(), false],
  ])('%s', (_, answers, expected) => {
    expect(isImminentRisk(answers)).toBe(expected);
  });

  it('always comes with a red level', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        if (isImminentRisk(answers)) expect(triage(answers).level).toBe('red');
      }),
    );
  });
});

describe('under 18', () => {
  it.each<[Answers['age'], boolean]>([
    ['under-16', true],
    ['16-17', true],
    ['18-20', false],
    ['not-sure', false],
    ['prefer-not-to-say', false],
    ['not-given', false],
    [undefined, false],
  ])('%s: %s', (age, expected) => {
    expect(isUnder18({ age })).toBe(expected);
  });
});

function gravity(level: Level): number {
  return levels.length - levels.indexOf(level);
}

/** What was ticked, and more: an answer that stands alone gives way. */
function joinedTicks<Code extends string>(
  ticked: readonly Code[] | 'not-given' | undefined,
  more: readonly Code[] | 'not-given',
): Code[] {
  const listed = (codes: readonly Code[] | 'not-given' | undefined): readonly Code[] =>
    typeof codes === 'object' ? codes : [];
  const kept = listed(ticked).filter(
    (code) => !/^(not-sure|no-effect|prefer-not-to-say)$/.test(code),
  );
  return [...new Set([...kept, ...listed(more)])];
}

function everySkipped(): Answers {
  return Object.fromEntries(questions.map(({ id }) => [id, 'not-given']));
}
