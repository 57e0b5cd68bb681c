import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { phoneNumber, phoneNumberIn } from './phone-number.ts';

const checkIt =
  'Check the phone number. It should look like 07700 900123, or like 0116 496 0123 ext 1234';

const errorOf = (typed: string) => phoneNumber.safeParse(typed).error?.issues[0]?.message;

describe('a number is written as its country writes it, however it is typed:', () => {
  it.each([
    ['07700900123', '07700 900123'],
    ['(0116) 496 0123', '0116 496 0123'],
    ['0116.496.0123', '0116 496 0123'],
    ['0116\u2011496\u20110123', '0116 496 0123'],
    ['0116\u2013496\u22120123', '0116 496 0123'],
    ['0116/4960123', '0116 496 0123'],
    ['0116\u00A0496\u202F0123', '0116 496 0123'],
    ['tel:+441164960123', '+44 116 496 0123'],
    ['tel: 0116 496 0123', '0116 496 0123'],
    ['+44 (0)7700 900-123', '+44 7700 900123'],
    ['(+44) 7700 900123', '+44 7700 900123'],
    ['+44 07700 900123', '+44 7700 900123'],
    ['0044 7700 900123', '+44 7700 900123'],
    ['447911123456', '07911 123456'],
    ['+49 30/901820', '+49 30 901820'],
    ['0049 30 901820', '+49 30 901820'],
    ['+39 06 1234567', '+39 06 123 4567'],
    ['+1 (415) 555-0132', '+1 415 555 0132'],
  ])('%s', (typed, taken) => {
    expect(phoneNumber.parse(typed)).toBe(taken);
  });
});

describe('the digits of every script are taken:', () => {
  it.each([
    ['Arabic', '٠٧٧٠٠٩٠٠١٢٣'],
    ['Persian', '۰۷۷۰۰ ۹۰۰۱۲۳'],
    ['Devanagari', '०७७०० ९००१२३'],
    ['wide', '０７７００－９００１２３'],
    ['bold', '𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑'],
    ['monospaced', '𝟶𝟽𝟽𝟶𝟶 𝟿𝟶𝟶𝟷𝟸𝟹'],
  ])('%s', (_, typed) => {
    expect(phoneNumber.parse(typed)).toBe('07700 900123');
  });
});

describe('marks that nobody sees are left out:', () => {
  it.each([
    ['as a phone’s contacts put them', '\u202D+44 7700 900123\u202C'],
    ['with half of them copied', '\u202D+44 7700 900123'],
    ['as an embedding', '\u202A+44 7700 900123\u202C'],
    ['as an isolate', '\u2066+44 7700 900123\u2069'],
    ['at the ends', '\u200E+44 7700 900123\u200F\u200B'],
    ['within', '+44\u200B7700\u00AD900123\u200D'],
  ])('%s', (_, typed) => {
    expect(phoneNumber.parse(typed)).toBe('+44 7700 900123');
  });

  it('but what shows the digits backwards is refused', () => {
    expect(errorOf('\u202E321009 00770')).toMatch(/^Phone number must not have hidden marks/);
  });
});

describe('a number whose plan is not known is kept as it was typed:', () => {
  it.each([
    ['of no country that is known', '+999 123 4567'],
    ['of another country, without its code', '06 12 34 56 78'],
    ['of another country, in brackets', '(415) 555-0132'],
    ['with a digit that its country has given up', '+52 1 55 1234 5678'],
    ['without a nought that belongs to it', '+39 6 1234567'],
    ['without an area code', '496 0123'],
  ])('%s', (_, typed) => {
    expect(phoneNumber.parse(typed)).toBe(typed);
  });
});

test.each([
  '0116 496 0123 ext 1234',
  '0116 496 0123 EXT. 1234',
  '0116 496 0123 extension: 1234',
  '0116 496 0123, extn 1234',
  '0116 496 0123 x1234',
  '0116 496 0123x 1234',
  '0116 496 0123 #1234',
  '0116 496 0123;ext=1234',
  'tel:0116-496-0123;ext=1234',
  '٠١١٦٤٩٦٠١٢٣ x١٢٣٤',
  ' 0116 496 0123 ext 1234 ',
  '\u202A0116 496 0123 ext 1234\u202C',
])('an extension is written in one way, apart from the number: %s', (typed) => {
  expect(phoneNumber.parse(typed)).toBe('0116 496 0123 ext 1234');
});

test.each(['ext 1234', '4960', '496012', 'x', 'after six'])(
  'what is no number is refused, and shown how one looks: %s',
  (typed) => {
    expect(errorOf(typed)).toBe(checkIt);
  },
);

test.each([
  '1'.repeat(16),
  '0116 496 0123 ext',
  '0116 496 0123 ext 12345678',
  '0116 496 0123 ext 12 ext 34',
  '0116 496 0123 text 12',
  '07700 900123 / 07700 900124',
  '07700 900123 or 07700 900124',
  '07700 900123 (work)',
  '+447700900123 whatsapp only',
  '07700 9OO123',
  'tel:+441164960123;phone-context=a.org',
])('a number with something beside it is refused, and it is said what is wrong: %s', (typed) => {
  expect(errorOf(typed)).toBe(
    checkIt.replace('It should', 'Give one number, without other words. It should'),
  );
});

test.each([
  'mobile: 07700 900123',
  'Mob. 07700 900123',
  'tel. 07700 900123',
  'phone number: 07700 900123',
  '07700 900123 (mobile)',
  '07700 900123 mob',
  '07700 900123;',
  '07700 900123.',
])('a word that says what it is comes off: %s', (typed) => {
  expect(phoneNumber.parse(typed)).toBe('07700 900123');
});

test('a number belongs where the institution is, unless it says otherwise', () => {
  expect(phoneNumberIn('DE').parse('030901820')).toBe('030 901820');
  expect(phoneNumberIn('US').parse('4155550132')).toBe('(415) 555-0132');
  expect(phoneNumberIn('US').parse('011 49 30 901820')).toBe('+49 30 901820');
  expect(() => phoneNumberIn('XX')).toThrow('institution.country');
});

test('what was taken is taken again as it is, and has the digits that were typed', () => {
  const part = fc.oneof(
    fc.constantFrom('0', '00', '+', '+44', '+49 ', '(0)', ' ', '-', '.', ' ext ', 'x', '#'),
    fc.nat({ max: 99_999 }).map(String),
  );
  const anyNumber = fc.array(part, { minLength: 2, maxLength: 9 }).map((parts) => parts.join(''));
  const digitsOf = (text: string) => text.replace(/\D/g, '');
  fc.assert(
    fc.property(anyNumber, fc.constantFrom('GB', 'DE', 'IE', 'IN', 'US'), (typed, country) => {
      const field = phoneNumberIn(country);
      const taken = field.safeParse(typed);
      fc.pre(taken.success);
      expect(field.parse(taken.data)).toBe(taken.data);
      // A code or a nought in front may come or go; the rest is what is dialled.
      expect(digitsOf(typed).endsWith(digitsOf(taken.data).slice(-4))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
