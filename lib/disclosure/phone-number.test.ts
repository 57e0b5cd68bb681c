import { expect, test } from 'vitest';
import { phoneNumber } from './phone-number.ts';

test.each(['07700 900123', '+44 (0)7700 900-123', '(0116) 496 0123', '0116.496.0123'])(
  'a number is kept as it was typed: %s',
  (typed) => {
    expect(phoneNumber.parse(typed)).toBe(typed);
  },
);

test.each([
  '0116 496 0123 ext 1234',
  '0116 496 0123 EXT. 1234',
  '0116 496 0123 extension: 1234',
  '0116 496 0123, extn 1234',
  '0116 496 0123 x1234',
  '0116 496 0123x 1234',
  '0116 496 0123 #1234',
  '0116 496 0123;ext=1234',
  ' 0116 496 0123 ext 1234 ',
  '\u202A0116 496 0123 ext 1234\u202C',
])('an extension is written in one way, apart from the number: %s', (typed) => {
  const taken = phoneNumber.parse(typed);
  expect(taken).toBe('0116 496 0123 ext 1234');
  expect(phoneNumber.parse(taken)).toBe(taken);
});

test.each([
  'ext 1234',
  '0116 496 0123 ext',
  '0116 496 0123 ext 12345678',
  '0116 496 0123 ext 12 ext 34',
  '0116 496 0123 text 12',
  'x',
  'after six',
])('what is no number is refused, and shown how one looks: %s', (typed) => {
  expect(phoneNumber.safeParse(typed).error?.issues[0]?.message).toBe(
    'Check the phone number. It should look like 07700 900123, or like 0116 496 0123 ext 1234',
  );
});

test('a field of the greatest length is read in no time', () => {
  const before = performance.now();
  expect(phoneNumber.safeParse(`0${' '.repeat(200_000)}0`).success).toBe(false);
  expect(performance.now() - before).toBeLessThan(1_000);
});
