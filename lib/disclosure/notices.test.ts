import { describe, expect, it } from 'vitest';
import { noticeCopy, noticeFor } from '#lib/content/notices.ts';
import { plainText } from '#lib/content/rich-text.ts';
import { hasRecentSexualAssault, type NoticeId, noticeRules, ticked } from './notices.ts';
import type { Answers } from './questions/current.ts';

const appliesTo = (answers: Answers) =>
  noticeRules.filter(({ applies }) => applies(answers)).map(({ id }) => id);

describe('a notice is shown for', () => {
  it.each<[NoticeId, Answers]>([
    ['not-a-member', { role: 'neither' }],
    ['under-18', { age: 'under-16' }],
    ['under-18', { age: '16-17' }],
    ['under-18', { age: 'not-sure' }],
    ['not-safe', { safe: 'no' }],
    ['evidence', { what: ['sexual-assault'], when: 'last-24-hours' }],
    ['evidence', { what: ['hate', 'rape'], when: '2-7-days' }],
    ['crisis', { effects: ['anxiety-low-mood', 'suicide-self-harm'] }],
  ])('%s: %o', (notice, answers) => {
    expect(appliesTo(answers)).toEqual([notice]);
  });
});

describe('no notice is shown for', () => {
  it.each<[string, Answers]>([
    ['nothing answered', {}],
    ['rather not saying', { role: 'prefer-not-to-say', age: 'prefer-not-to-say' }],
    ['an adult', { age: '18-20' }],
    ['being worried about later', { safe: 'worried-later' }],
    ['not being sure of safety', { safe: 'not-sure' }],
    ['an assault 8 to 30 days ago', { what: ['sexual-assault'], when: '8-30-days' }],
    ['an assault, not sure when', { what: ['rape'], when: 'not-sure' }],
    ['an assault, when not given', { what: ['rape'], when: 'not-given' }],
    ['sexual comments yesterday', { what: ['sexual-comments'], when: 'last-24-hours' }],
    ['effects that were skipped', { effects: 'not-given' }],
  ])('%s', (_, answers) => {
    expect(appliesTo(answers)).toEqual([]);
  });
});

describe('the notices', () => {
  it('have ids of their own', () => {
    expect(new Set(noticeRules.map(({ id }) => id)).size).toBe(noticeRules.length);
  });

  it('end the journey only for people the service is not for', () => {
    expect(noticeRules.filter(({ endsJourney }) => endsJourney).map(({ id }) => id)).toEqual([
      'not-a-member',
    ]);
  });

  it.each(noticeRules)('$id has a title, words and somewhere to turn to', ({ id }) => {
    const { title, body, services, continueLabel } = noticeCopy[id];
    expect(title).not.toBe('');
    expect(plainText(body)).not.toBe('');
    expect(services).not.toHaveLength(0);
    expect(continueLabel).not.toBe('');
  });
});

describe('care in the first days', () => {
  it.each<[Answers, string[]]>([
    [{ age: 'under-16' }, ['nhs-111', 'childline']],
    [{ age: '16-17' }, ['nhs-111', 'childline', 'rape-crisis']],
    [{ age: '18-20' }, ['juniper-lodge', 'rape-crisis', 'nhs-111']],
    [{ age: '50-or-over' }, ['juniper-lodge', 'rape-crisis', 'nhs-111']],
    [{ age: 'prefer-not-to-say' }, ['juniper-lodge', 'nhs-111', 'rape-crisis', 'childline']],
    [{}, ['juniper-lodge', 'nhs-111', 'rape-crisis', 'childline']],
  ])('for %o names those who see people of that age', (answers, services) => {
    expect(noticeFor('evidence', answers).services).toEqual(services);
  });

  it('changes no other notice', () => {
    const answers = { about: 'several-people', age: 'under-16' } as const;
    expect(noticeFor('not-safe', answers)).toBe(noticeCopy['not-safe']);
  });
});

describe('a notice that speaks of the person affected', () => {
  it.each([
    ['under-18', 'If they think that you could come to harm', 'a person under 18 could come'],
    ['not-safe', 'You told us that you are not safe', 'You told us that someone is not safe'],
    ['crisis', 'If you are hurt, or your life is in danger', 'If someone has been hurt'],
  ] as const)('%s says you where that is who reads it, and nobody else', (notice, own, other) => {
    expect(plainText(noticeFor(notice, { about: 'me' }).body)).toContain(own);
    for (const about of ['someone-who-knows', 'several-people'] as const)
      expect(plainText(noticeFor(notice, { about }).body)).toContain(other);
  });
});

describe('help with thoughts of suicide or self-harm', () => {
  it.each<[Answers, string]>([
    [{ about: 'me', age: 'under-16' }, 'childline'],
    [{ about: 'someone-who-knows', age: '16-17' }, 'childline'],
    [{ about: 'me', age: '18-20' }, 'samaritans'],
    [{}, 'samaritans'],
  ])('for %o begins with who takes people of that age', (answers, first) => {
    expect(noticeFor('crisis', answers).services[0]).toBe(first);
  });
});

describe('recent sexual assault', () => {
  it('needs both what and when', () => {
    expect(hasRecentSexualAssault({ what: ['rape'], when: '2-7-days' })).toBe(true);
    expect(hasRecentSexualAssault({ what: ['rape'] })).toBe(false);
    expect(hasRecentSexualAssault({ when: 'last-24-hours' })).toBe(false);
    expect(hasRecentSexualAssault({ what: 'not-given', when: 'last-24-hours' })).toBe(false);
  });
});

describe('an option', () => {
  it('is ticked only where it is in the list of ticks', () => {
    expect(ticked(['rape', 'hate'], 'hate')).toBe(true);
    expect(ticked(['rape'], 'hate')).toBe(false);
    expect(ticked([], 'hate')).toBe(false);
    expect(ticked(undefined, 'hate')).toBe(false);
    expect(ticked('not-given', 'not-given')).toBe(false);
  });
});
