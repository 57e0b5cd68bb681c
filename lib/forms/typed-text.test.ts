import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeIn, linesIn, typedField, typedLine } from './typed-text.ts';

const typed = (name: string, longest: number) =>
  typedField((value) => linesIn(value, { name, longest }));

const fields = z.object({
  lines: typed('Note', 20),
  line: typedLine('Note', 20),
  code: typedField((value) => codeIn(value, { name: 'Note', longest: 20 })),
});
type Field = keyof typeof fields.shape;

function take(field: Field, value: string): string | undefined {
  const taken = fields.safeParse({ [field]: value });
  return taken.success ? taken.data[field] : taken.error.issues[0]?.message;
}

const unseen = 'Note must not have characters that nobody can see';
const broken = 'Note has a character that we cannot read, where � stands. Type it again';
const turnedAround = 'Note must not have hidden marks, which can come along when you paste';

describe('what is typed is kept as it is', () => {
  it.each<[string, string]>([
    ['an Arabic name', 'مريم الزهراء'],
    ['a Hebrew name with vowel points', 'מִרְיָם'],
    ['a Persian name with a non-joiner', 'علی‌رضا'],
    ['a direction mark between two scripts', 'Sam (سام)\u200F!'],
    ['embedded text that is closed again', 'Sam \u202Bسام\u202C Lee'],
    ['a number as a phone’s contacts copy it', 'Or \u202D07700 900123\u202C'],
    ['isolated text that is closed again', '\u2068سام\u2069 Lee'],
    ['one closed inside another', '\u2067a\u202Ab\u202C\u2069'],
    ['letters built of several marks', 'Z\u0308\u0331oe\u0308'],
    ['a precomposed and a combining accent, each as it came', '\u00e9 e\u0301'],
    ['a family and a flag of joined emoji', '👩🏽‍👧 🏳️‍🌈'],
    ['a tab', 'one\ttwo'],
    ['a letter beyond the first plane', '𠮷野'],
    ['as many characters as there may be, of two code units each', '🌙'.repeat(20)],
  ])('%s', (_, value) => {
    for (const field of ['lines', 'line'] as const) expect(take(field, value)).toBe(value);
  });

  it('and spaces at the ends are free', () => {
    for (const field of ['lines', 'line', 'code'] as const) {
      expect(take(field, `${' '.repeat(50)}a${'\n'.repeat(50)}`)).toBe('a');
    }
  });
});

describe('what nobody sees is nothing', () => {
  it.each(['\u200B', '\u200E\u200F', '\u00AD \u2060', '\u202E', '\u3164', '\uFEFF'])(
    '%j',
    (value) => {
      for (const field of ['lines', 'line', 'code'] as const) expect(take(field, value)).toBe('');
    },
  );
});

describe('what no person types is refused in plain words', () => {
  it.each<[string, string, string]>([
    ['a null byte', 'a\u0000b', unseen],
    ['an escape character', '\u001b[31mSam', unseen],
    ['a control character of the upper range', 'a\u0085b', unseen],
    ['half a character', 'a\ud83d', broken],
    ['what a browser sends in place of half a character', 'a\uFFFD', broken],
    ['an override, which shows a name backwards', '\u202EmaS', turnedAround],
    ['an override that is closed again', '\u202EmaS\u202C', turnedAround],
    ['an override that turns a name of another script around', '\u202Dסם\u202C', turnedAround],
    ['one character too many', 'a'.repeat(21), 'Note must be 20 characters or fewer'],
    ['one emoji too many', '🌙'.repeat(21), 'Note must be 20 characters or fewer'],
    ['far too many', 'a'.repeat(250_000), 'Note must be 20 characters or fewer'],
  ])('%s', (_, value, error) => {
    for (const field of ['lines', 'line', 'code'] as const) expect(take(field, value)).toBe(error);
  });

  it.each<[string, string, string]>([
    ['an override to the left that is left open', '\u202DSam', turnedAround],
    ['an embedding that is left open', 'Sam\u202B', turnedAround],
    ['an isolate that is left open', '\u2067Sam', turnedAround],
    ['an isolate closed as an embedding', '\u2067Sam\u202C', turnedAround],
    ['a closing mark without an opening one', 'Sam\u2069', turnedAround],
  ])('%s', (_, value, error) => {
    for (const field of ['lines', 'line'] as const) expect(take(field, value)).toBe(error);
  });
});

describe('a line break', () => {
  it.each(['a\nb', 'a\r\nb', 'a\rb'])('is one kind of line break in several lines: %j', (value) => {
    expect(take('lines', value)).toBe('a\nb');
  });

  it.each(['a\nb', 'a\r\nb', 'a\rb', 'a\u2028b', 'a\u2029b'])(
    'is refused where there is one line: %j',
    (value) => {
      for (const field of ['line', 'code'] as const) {
        expect(take(field, value)).toBe('Note must be on one line');
      }
    },
  );

  it('goes from the ends, as spaces do', () => {
    for (const field of ['lines', 'line', 'code'] as const) {
      expect(take(field, ' \r\n a \n')).toBe('a');
    }
  });
});

describe('an address or number that was copied from a contact book', () => {
  it.each([
    '\u202A+44 7700 900123\u202C',
    '\u2066+44 7700 900123\u2069',
    '\u200E+44 7700 900123\u200F',
    '\u202D+44 7700 900123\u202C',
    '\u202D+44 7700 900123',
    '\u2067+44 7700 900123',
    '+44\u200B 7700\u00AD 900123\u2060',
    ' \u200E +44 7700 900123 \u200F ',
  ])('loses the marks that nobody sees: %j', (value) => {
    expect(take('code', value)).toBe('+44 7700 900123');
  });

  it('has no more characters than it may have once they are gone', () => {
    expect(take('code', `${'\u200B'.repeat(15)}${'1'.repeat(20)}`)).toBe('1'.repeat(20));
  });

  it('keeps a joiner between letters that need it, and no other', () => {
    expect(take('code', 'نامه\u200Cای')).toBe('نامه\u200Cای');
    expect(take('code', '\u200Ca\u200Cb\u200C')).toBe('ab');
  });
});

it('a field that is left out is empty', () => {
  expect(fields.parse({})).toEqual({ lines: '', line: '', code: '' });
});
