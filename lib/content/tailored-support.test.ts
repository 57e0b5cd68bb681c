import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRecentSexualAssault, ticked } from '#lib/disclosure/notices.ts';
import { type Answers, answersSchema } from '#lib/disclosure/questions/current.ts';
import { isUnder18 } from '#lib/disclosure/triage.ts';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { findServices, type ServiceId } from './directory.ts';
import { tailoredSupport } from './tailored-support.ts';

const inDanger: readonly ServiceId[] = ['emergency-services', 'university-security', 'safety-app'];
const childline: readonly ServiceId[] = ['childline'];
const inCrisis: readonly ServiceId[] = ['samaritans', 'shout', 'emergency-services'];

describe('the services that fit', () => {
  it.each<[string, Answers, readonly ServiceId[]]>([
    ['nothing answered', {}, ['victim-first', 'samaritans']],
    ['everything skipped', { what: 'not-given', age: 'not-given' }, ['victim-first', 'samaritans']],
    ['bullying alone', { what: ['bullying'] }, ['victim-first', 'samaritans']],
    [
      'sexual assault long ago',
      { what: ['sexual-assault'], when: 'over-a-year' },
      ['rape-crisis', 'freeva'],
    ],
    [
      'sexual assault of a child, long ago: lines that take children',
      { what: ['sexual-assault'], when: 'over-a-year', age: 'under-16' },
      ['childline', 'freeva'],
    ],
    ['under 18', { age: '16-17' }, ['childline', 'victim-first', 'samaritans']],
    [
      'somebody else who is under 18',
      { about: 'someone-who-knows', age: 'under-16' },
      ['childline', 'nspcc'],
    ],
    ['age not sure is not under 18', { age: 'not-sure' }, ['victim-first', 'samaritans']],
    [
      'images',
      { what: ['intimate-image'] },
      ['revenge-porn-helpline', 'victim-first', 'samaritans'],
    ],
    [
      'images of a child',
      { what: ['intimate-image'], age: '16-17' },
      ['childline', 'victim-first', 'samaritans'],
    ],
    ['stalking', { what: ['stalking'] }, ['national-stalking-helpline', 'victim-first']],
    [
      'forced marriage',
      { what: ['forced-marriage-honour'] },
      ['karma-nirvana', 'forced-marriage-unit'],
    ],
    [
      'a woman abused at home',
      { what: ['partner-family-abuse'], gender: 'woman' },
      ['national-domestic-abuse-helpline', 'freeva'],
    ],
    [
      'a man abused at home',
      { what: ['partner-family-abuse'], gender: 'man' },
      ['mens-advice-line', 'freeva'],
    ],
    [
      'a boy abused at home',
      { what: ['partner-family-abuse'], gender: 'man', age: '16-17' },
      ['childline', 'freeva'],
    ],
    [
      'hate linked to sexual orientation',
      { what: ['hate'], linked: ['sexual-orientation'] },
      ['galop', 'stop-hate-uk', 'victim-first'],
    ],
    ['spiking', { what: ['spiking'] }, ['nhs-111', 'victim-first']],
    ['low mood', { effects: ['anxiety-low-mood'] }, ['samaritans', 'victim-first']],
    [
      'many harms at once: the line of each, and nothing besides',
      {
        what: [
          'rape',
          'stalking',
          'partner-family-abuse',
          'intimate-image',
          'choking-weapon',
          'hate',
        ],
        when: '1-6-months',
        age: '21-24',
        effects: ['sleep'],
      },
      [
        'rape-crisis',
        'revenge-porn-helpline',
        'national-stalking-helpline',
        'national-domestic-abuse-helpline',
        'nhs-111',
        'stop-hate-uk',
      ],
    ],
  ])('%s', (_, answers, fitting) => {
    expect(answersSchema.safeParse(answers).success).toBe(true);
    expect(tailoredSupport(answers)).toEqual({ urgent: [], fitting });
  });
});

describe('what cannot wait', () => {
  it.each<[string, Answers, readonly ServiceId[], readonly ServiceId[]]>([
    ['not safe now', { safe: 'no' }, inDanger, ['victim-first', 'samaritans']],
    [
      'suicide or self-harm alone',
      { effects: ['suicide-self-harm'], safe: 'worried-later' },
      inCrisis,
      ['victim-first'],
    ],
    [
      'thoughts of suicide or self-harm at 16 or 17',
      { effects: ['suicide-self-harm'], age: '16-17' },
      [...inCrisis, 'childline'],
      ['victim-first'],
    ],
    [
      'all of it at once takes no line from what happened',
      { effects: ['suicide-self-harm'], what: ['rape'], when: 'last-24-hours', safe: 'no' },
      [...inDanger, 'samaritans', 'shout', 'juniper-lodge', 'nhs-111'],
      ['rape-crisis', 'freeva'],
    ],
    [
      'rape in the last week',
      { what: ['rape'], when: '2-7-days', age: '18-20' },
      ['juniper-lodge'],
      ['rape-crisis', 'freeva'],
    ],
    [
      'rape in the last day, of a person who may be under 18',
      { what: ['rape'], when: 'last-24-hours', age: 'not-sure' },
      ['juniper-lodge', 'nhs-111'],
      ['rape-crisis', 'freeva'],
    ],
    [
      'sexual assault of a child in the last day: medical care, and lines that take children',
      { what: ['sexual-assault'], when: 'last-24-hours', age: 'under-16' },
      ['nhs-111', 'childline'],
      ['freeva', 'victim-first', 'samaritans'],
    ],
    [
      'rape at 16 or 17 in the last week',
      { what: ['rape'], when: '2-7-days', age: '16-17' },
      ['nhs-111', 'childline'],
      ['rape-crisis', 'freeva'],
    ],
  ])('%s', (_, answers, urgent, fitting) => {
    expect(answersSchema.safeParse(answers).success).toBe(true);
    expect(tailoredSupport(answers)).toEqual({ urgent, fitting });
  });
});

/** For each harm that has lines of its own, those of which one must be shown. */
const lines: readonly (readonly [string, readonly ServiceId[]])[] = [
  ['sexual-assault', ['rape-crisis', 'childline']],
  ['rape', ['rape-crisis', 'childline']],
  ['intimate-image', ['revenge-porn-helpline', 'childline']],
  ['stalking', ['national-stalking-helpline']],
  ['partner-family-abuse', ['national-domestic-abuse-helpline', 'mens-advice-line', 'childline']],
  ['forced-marriage-honour', ['karma-nirvana']],
  ['hate', ['stop-hate-uk']],
  ['physical-assault', ['victim-first']],
  ['threats-to-kill', ['victim-first']],
  ['choking-weapon', ['nhs-111']],
  ['spiking', ['nhs-111']],
];

const adultsOnly: readonly ServiceId[] = [
  'juniper-lodge',
  'revenge-porn-helpline',
  'mens-advice-line',
];

const toldOf = ({ what }: Answers, harm: string) =>
  Array.isArray(what) && what.some((code) => code === harm);

const linesThatSaveLives = (answers: Answers): readonly ServiceId[] => [
  ...(answers.safe === 'no' ? inDanger : []),
  ...(ticked(answers.effects, 'suicide-self-harm') ? inCrisis : []),
  ...(ticked(answers.effects, 'suicide-self-harm') && isUnder18(answers) ? childline : []),
];

/** Whether a property holds of any answers. It is given all that is shown, in order, too. */
function always(
  property: (
    answers: Answers,
    support: ReturnType<typeof tailoredSupport>,
    shown: readonly ServiceId[],
  ) => void,
) {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const support = tailoredSupport(answers);
      property(answers, support, [...support.urgent, ...support.fitting]);
    }),
    { numRuns: 1_000 },
  );
}

describe('whatever was answered', () => {
  it('something is shown, and nothing twice', () => {
    always((_, __, shown) => {
      expect(shown.length).toBeGreaterThanOrEqual(2);
      expect(new Set(shown).size).toBe(shown.length);
    });
  });

  it.each(lines)('who told of %s is shown a line for it', (harm, itsLines) => {
    always((answers, _, shown) => {
      if (!toldOf(answers, harm)) return;
      expect(shown.some((id) => itsLines.includes(id))).toBe(true);
    });
  });

  it('who is not safe, or thinks of suicide or self-harm, is shown who saves lives before all else', () => {
    always((answers, _, shown) => {
      const expected = new Set(linesThatSaveLives(answers));
      expect(shown.slice(0, expected.size)).toEqual([...expected]);
    });
  });

  it('care in the first days comes right after', () => {
    always((answers, { urgent }) => {
      const care = urgent.slice(new Set(linesThatSaveLives(answers)).size);
      if (!hasRecentSexualAssault(answers)) expect(care).toEqual([]);
      else if (isUnder18(answers))
        expect(new Set(care).union(new Set(childline))).toEqual(new Set(['nhs-111', 'childline']));
      else expect(care[0]).toBe('juniper-lodge');
    });
  });

  it('who is under 18 is shown Childline, and no line for adults', () => {
    always((answers, _, shown) => {
      if (!isUnder18(answers)) return;
      expect(shown).toContain('childline');
      expect(shown.filter((id) => adultsOnly.includes(id))).toEqual([]);
    });
  });

  it('who is under 16 is shown no line that begins at 16', () => {
    always(({ age }, _, shown) => {
      if (age === 'under-16') expect(shown).not.toContain('rape-crisis');
    });
  });

  it('there are more than five only where as much was told', () => {
    always((answers, { fitting }) => {
      const harms = lines.filter(([harm]) => toldOf(answers, harm));
      // Besides the harms, these have lines of their own: age, injury, and who was targeted.
      expect(fitting.length).toBeLessThanOrEqual(Math.max(5, harms.length + 3));
    });
  });

  it('there are never more than seven that cannot wait, and ten besides', () => {
    always((_, { urgent, fitting }) => {
      expect(urgent.length).toBeLessThanOrEqual(7);
      expect(fitting.length).toBeLessThanOrEqual(10);
    });
  });
});

it('shows only services of the directory', () => {
  expect(findServices(tailoredSupport({}).fitting).map(({ id }) => id)).toEqual([
    'victim-first',
    'samaritans',
  ]);
});
