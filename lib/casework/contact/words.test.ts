import { expect, test } from 'vitest';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { ifSomeoneElseAnswers, ifUnreachable, safeTimesInWords, waysInWords } from './words.ts';

const details = (more: Record<string, unknown> = {}) =>
  contactDetailsSchema.parse({ email: 'sam@example.com', emailSafe: 'yes', ...more });

test('a way that is not safe gives no value, and says that one was left', () => {
  const ways = waysInWords(details({ phone: '07700 900123' }));
  expect(ways.map(({ way }) => way)).toEqual(['email', 'call', 'text', 'voicemail', 'teams']);
  expect(ways.filter(({ isSafe }) => isSafe).map(({ value }) => value)).toEqual([
    'sam@example.com',
  ]);
  expect(JSON.stringify(ways)).not.toContain('07700');
  expect(ways.filter(({ isWithheld }) => isWithheld).map(({ way }) => way)).toEqual([
    'call',
    'text',
    'voicemail',
  ]);
});

test('a number that is safe for texts is not called withheld', () => {
  const ways = waysInWords(details({ phone: '07700 900123', textSafe: 'yes' }));
  const call = ways.find(({ way }) => way === 'call');
  expect(call).toMatchObject({ isSafe: false, value: '', isWithheld: false });
});

test.each([
  ['none', 'Leave no message'],
  ['first-name', 'Say a first name only'],
  ['university', 'You may say that it is the University'],
])('what a voicemail may say: %s', (voicemailWords, caution) => {
  const ways = waysInWords(
    details({ phone: '07700 900123', voicemailSafe: 'yes', voicemailWords }),
  );
  expect(ways.find(({ way }) => way === 'voicemail')?.caution).toBe(caution);
  expect(ways.find(({ way }) => way === 'email')?.caution).toBeUndefined();
});

test('safe days and times', () => {
  expect(safeTimesInWords({ safeDays: [], safeTimes: [] })).toBeUndefined();
  expect(safeTimesInWords({ safeDays: ['monday'], safeTimes: [] })).toBe('Monday');
  expect(
    safeTimesInWords({ safeDays: ['monday', 'tuesday', 'friday'], safeTimes: ['morning'] }),
  ).toBe('Monday, Tuesday or Friday; morning, 9 to 12');
});

test('if someone else answers, and if nobody can be reached', () => {
  expect(ifSomeoneElseAnswers(details())).toEqual({
    words: 'Hang up and say nothing',
    coverName: undefined,
  });
  expect(ifSomeoneElseAnswers(details({ answeredByOther: 'cover-name', coverName: 'Jo' }))).toEqual(
    { words: 'Use this name and no other', coverName: 'Jo' },
  );
  expect(ifUnreachable(details({ unreachable: 'stop' }))).toBe('Stop trying');
});
