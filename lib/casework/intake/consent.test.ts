import { expect, it } from 'vitest';
import { consentTold, emailsTold } from './consent.ts';

it.each([
  ['unasked', 'unaware', false, 'unaware'],
  ['unasked', 'unaware', true, 'unasked'],
  ['unasked', 'unasked', false, 'unasked'],
  ['yes', 'unaware', false, 'yes'],
  ['no', 'no', false, 'no'],
  ['yes', undefined, false, 'yes'],
] as const)(
  'consent %s of somebody who knew "%s", in touch since: %s, is told as %s',
  (consent, knowing, wasInTouch, told) => {
    expect(consentTold(consent, knowing, wasInTouch)).toBe(told);
  },
);

it.each([
  ['yes', false, 'agreed'],
  ['no', true, 'not-agreed'],
  ['no', false, 'not-asked'],
] as const)('emails allowed: %s, asked: %s, are told as %s', (mayConfirm, wasAsked, told) => {
  expect(emailsTold(mayConfirm, wasAsked)).toBe(told);
});
