import { expect, it } from 'vitest';
import { type Answers, answersSchema, questions } from '#lib/disclosure/questions.ts';
import { findServices, type ServiceId } from './directory.ts';
import { tailoredSupport } from './tailored-support.ts';

it.each<[string, Answers, readonly ServiceId[]]>([
  ['nothing answered', {}, ['victim-first', 'samaritans']],
  ['everything skipped', { what: 'not-given', age: 'not-given' }, ['victim-first', 'samaritans']],
  ['bullying alone', { what: ['bullying'] }, ['victim-first', 'samaritans']],
  [
    'suicide or self-harm comes before anything else',
    { effects: ['suicide-self-harm'], what: ['rape'], when: 'last-24-hours', safe: 'no' },
    ['samaritans', 'shout', 'emergency-services', 'juniper-lodge', 'rape-crisis'],
  ],
  [
    'suicide or self-harm alone',
    { effects: ['suicide-self-harm'], safe: 'worried-later' },
    ['samaritans', 'shout', 'emergency-services'],
  ],
  ['not safe now', { safe: 'no' }, ['emergency-services', 'victim-first', 'samaritans']],
  [
    'rape in the last week',
    { what: ['rape'], when: '2-7-days', age: '18-20' },
    ['juniper-lodge', 'rape-crisis', 'freeva'],
  ],
  [
    'sexual assault long ago',
    { what: ['sexual-assault'], when: 'over-a-year' },
    ['rape-crisis', 'freeva'],
  ],
  [
    'sexual assault of a child: lines that take children',
    { what: ['sexual-assault'], when: 'last-24-hours', age: 'under-16' },
    ['childline', 'freeva'],
  ],
  ['under 18', { age: '16-17' }, ['childline', 'victim-first', 'samaritans']],
  ['age not sure is not under 18', { age: 'not-sure' }, ['victim-first', 'samaritans']],
  ['images', { what: ['intimate-image'] }, ['revenge-porn-helpline', 'victim-first', 'samaritans']],
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
    'hate linked to sexual orientation',
    { what: ['hate'], linked: ['sexual-orientation'] },
    ['galop', 'stop-hate-uk', 'victim-first'],
  ],
  ['spiking', { what: ['spiking'] }, ['nhs-111', 'victim-first']],
  ['low mood', { effects: ['anxiety-low-mood'] }, ['samaritans', 'victim-first']],
])('%s', (_, answers, expected) => {
  expect(answersSchema.safeParse(answers).success).toBe(true);
  expect(tailoredSupport(answers)).toEqual(expected);
});

it('never shows more than five, nor the same one twice, even when everything is ticked', () => {
  const everything = Object.fromEntries(
    questions.map(({ id, options }) => [id, options.map(({ code }) => code)]),
  );
  const shown = tailoredSupport(everything);
  expect(shown).toHaveLength(5);
  expect(new Set(shown).size).toBe(5);
  expect(shown.slice(0, 2)).toEqual(['samaritans', 'shout']);
});

it('shows only services of the directory', () => {
  expect(findServices(tailoredSupport({})).map(({ id }) => id)).toEqual([
    'victim-first',
    'samaritans',
  ]);
});
