import { expect, test } from 'vitest';
import { emailKindInWords, emailStateInWords, isEmailTrouble } from './words.ts';

test('a kind in words, also one that has none yet', () => {
  expect(emailKindInWords({ kind: 'we-have-it' })).toBe('Confirmation that we have it');
  expect(emailKindInWords({ kind: 'something-new' })).toBe('Email');
});

test.each([
  ['queued', null, 'Waiting to be sent'],
  ['sent', null, 'Sent'],
  ['refused', 'not-safe', 'Not sent: the reporter does not call email safe, or did not allow this'],
  ['refused', 'one-a-day', 'Not sent: this address already got one within a day'],
  ['failed', 'timeout', 'Could not be delivered: the email provider did not answer'],
  ['failed', '422 validation_error', 'Could not be delivered: the email provider refused it (422)'],
  ['failed', '503 unavailable', 'Could not be delivered: the email provider had a fault (503)'],
  [
    'failed',
    '429 rate_limit_exceeded',
    'Could not be delivered: the email provider took no more for the time being',
  ],
  ['failed', 'constructor', 'Could not be delivered: the reason is not known'],
] as const)('%s, %s', (state, reason, words) => {
  expect(emailStateInWords({ state, reason })).toBe(words);
});

test.each([
  ['failed', 'timeout', true],
  ['refused', 'not-safe', true],
  ['refused', 'wished-none', false],
  ['refused', 'overtaken', false],
  ['refused', null, true],
  ['sent', null, false],
] as const)('whether somebody may have to act on it: %s, %s', (state, reason, isTrouble) => {
  expect(isEmailTrouble({ state, reason })).toBe(isTrouble);
});
