import { describe, expect, it } from 'vitest';
import { contactInWords, directory, type Service } from '#lib/content/directory.ts';
import { type DirectoryCheck, dueChecks, numbersKnown } from './due-checks.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

const sure: Service = {
  id: 'samaritans',
  name: 'Samaritans',
  contact: { kind: 'call', display: '116 123', tel: '116123' },
  about: '',
  needs: ['crisis'],
  source: 'samaritans.org',
  certainty: 'sure',
  checkedOn: '2026-05-20',
};
const { checkedOn: _, ...unchecked } = sure;
const toCheck: Service = { ...unchecked, certainty: 'check' };

const said = (on: string, changes: Partial<DirectoryCheck> = {}): DirectoryCheck => ({
  service: 'samaritans',
  contact: '116 123',
  isRight: true,
  on: day(on),
  ...changes,
});

describe('a number is to be looked at', () => {
  it.each<[string, Service, readonly DirectoryCheck[], string, boolean]>([
    ['six months after the file says that it was checked, not yet', sure, [], '2026-11-20', false],
    ['a day later', sure, [], '2026-11-21', true],
    [
      'not for six months after it was found right',
      sure,
      [said('2026-11-21')],
      '2027-05-21',
      false,
    ],
    ['again after them', sure, [said('2026-11-21')], '2027-05-22', true],
    [
      'not for six months after it was said to be wrong',
      sure,
      [said('2026-11-21', { isRight: false })],
      '2027-05-21',
      false,
    ],
    ['where it is marked to be checked', toCheck, [], '2026-11-22', true],
    ['and not once somebody did', toCheck, [said('2026-11-22')], '2026-11-22', false],
    [
      'where the file marks it though it has a date',
      { ...sure, certainty: 'check', checkedOn: '2026-11-20' },
      [],
      '2026-11-22',
      true,
    ],
    [
      'where what was said was of another number',
      toCheck,
      [said('2026-11-22', { contact: '116 124' })],
      '2026-11-22',
      true,
    ],
    [
      'where what was said was of another service',
      toCheck,
      [said('2026-11-22', { service: 'shout' })],
      '2026-11-22',
      true,
    ],
    ['by the last word on it', sure, [said('2026-01-02'), said('2026-11-21')], '2026-12-01', false],
    [
      'at the end of February, from the end of August',
      sure,
      [said('2026-08-31')],
      '2027-02-28',
      false,
    ],
    ['the day after', sure, [said('2026-08-31')], '2027-03-01', true],
  ])('%s', (_, service, checks, today, isDue) => {
    expect(dueChecks([service], checks, day(today))).toHaveLength(isDue ? 1 : 0);
  });
});

it('says when it was last found right: that it was said to be wrong is no such day', () => {
  const checks = [said('2026-06-01'), said('2026-06-02', { isRight: false })];
  expect(dueChecks([sure], checks, day('2027-01-01'))).toEqual([
    {
      service: 'samaritans',
      name: 'Samaritans',
      contact: '116 123',
      source: 'samaritans.org',
      checkedOn: day('2026-06-01'),
    },
  ]);
  expect(dueChecks([toCheck], [], day('2027-01-01'))[0]?.checkedOn).toBeUndefined();
});

it('of the directory as it is, those are due at first that are marked, in its order', () => {
  const services: readonly Service[] = directory;
  const marked = services.filter(({ certainty }) => certainty === 'check');
  const due = dueChecks(services, [], day('2026-11-28'));
  expect(due.map(({ service }) => service)).toEqual(marked.map(({ id }) => id));
  expect(due[0]).toMatchObject({ name: 'Juniper Lodge', contact: '0116 273 3330' });
});

it.each<[Service['contact'], string]>([
  [{ kind: 'call', display: '0808 1', tel: '08081' }, '0808 1'],
  [{ kind: 'text', word: 'SHOUT', tel: '85258' }, 'text SHOUT to 85258'],
  [{ kind: 'app', href: undefined }, 'an app for your phone'],
])('how a service is reached, in words: %j', (contact, words) => {
  expect(contactInWords(contact)).toBe(words);
});

describe('what is known of a number that is about to be given to somebody', () => {
  const wrong = said('2026-11-21', { isRight: false });

  it.each<[string, readonly DirectoryCheck[], ReturnType<typeof numbersKnown>]>([
    ['that nobody looked at it lately', [], { wrong: [], unchecked: ['samaritans'] }],
    ['that it is right', [said('2026-11-21')], { wrong: [], unchecked: [] }],
    ['that it is wrong', [wrong], { wrong: ['samaritans'], unchecked: [] }],
    ['that it is right after all', [wrong, said('2026-11-22')], { wrong: [], unchecked: [] }],
    [
      'nothing of the number that it had before',
      [{ ...wrong, contact: '116 999' }],
      { wrong: [], unchecked: ['samaritans'] },
    ],
  ])('is %s', (_, checks, expected) => {
    expect(numbersKnown([toCheck], checks, day('2026-11-23'))).toEqual(expected);
  });
});
