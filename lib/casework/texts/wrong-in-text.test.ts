import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnAddress } from './addresses.ts';
import { wrongInText } from './wrong-in-text.ts';

describe('words of an email may hold', () => {
  it.each([
    'Hello,\n\nThank you for getting in touch.',
    'Dear friend, we hope that you are well (and warm).',
    'Take your time: nothing has to be done by you. We are here 24/7… or nearly.',
    'It’s “quite all right” to say no; e.g. by not answering.',
    'Our pages are at le.ac.uk, and www.le.ac.uk/about.',
    'Write to hello@le.ac.uk if that is easier.',
    'Shwmae! Cymerwch eich amser.',
    'We are open from 9.30 to 17.00.',
  ])('%s', (words) => {
    expect(wrongInText(words)).toBeUndefined();
  });
});

describe('words of an email may not hold', () => {
  it.each([
    ['a telling word', 'Thank you for your report.', 'report'],
    ['one in another word', 'You were harassed.', 'harassed'],
    ['one in capitals', 'YOUR CASE is open', 'CASE'],
    ['one letter by letter', 'The S A R C is near', 'SARC'],
    ['one in another alphabet alone', 'About ѕех', 'sex'],
    ['one in full width', 'Your ｒｅｐｏｒｔ has come', 'report'],
    ['one with a sign above a letter', 'Your rèport has come', 'report'],
    ['one over two lines', 'We are standing\ntogether', 'Standing Together'],
    ['what tells in a sentence', 'We are sorry for the trauma', 'trauma'],
    ['the name of the platform', 'From Report + Support', 'Report + Support'],
    ['the name of a team', 'From the EDI team (equality, diversity and inclusion)', 'EDI team'],
    ['a service of the directory', 'You can also call the Samaritans', 'Samaritans'],
    ['one with signs between', 'Call Juniper-Lodge', 'Juniper Lodge'],
    ['letters of two alphabets', 'Your rеport', 'rеport'],
    ['a character that nobody sees', 'Your re\u200bport', 'nobody can see'],
    ['a mark that turns text around', 'Hello \u202etrouble', 'nobody can see'],
    ['a soft hyphen', 'Your re\u00adport', 'nobody can see'],
    ['a link', 'See https://example.com/x', 'https://example.com/x'],
    ['an address without a scheme', 'See bit.ly/3xYz', 'bit.ly/3xYz'],
    ['an address in a sentence', 'See example.com.', 'example.com'],
    ['an address with a wide full stop', 'See example。com', 'example。com'],
    ['another scheme', 'See ms-teams://join', 'ms-teams://join'],
    ['a mailbox elsewhere', 'Write to me@example.org', 'me@example.org'],
    ['an address of numbers', 'See 192.0.2.1/x', '192.0.2.1/x'],
    ['a page of ours with a code', 'See https://le.ac.uk/x?c=1f9a', 'https://le.ac.uk/x?c=1f9a'],
    ['a page of ours with a number', 'See le.ac.uk/j/48213', 'le.ac.uk/j/48213'],
    ['a name that only ends as ours', 'See evil-le.ac.uk', 'evil-le.ac.uk'],
    ['ours before another one', 'See le.ac.uk.example.com', 'le.ac.uk.example.com'],
    ['ours as who signs in elsewhere', 'https://le.ac.uk@example.com', 'https://le.ac.uk@example'],
    ['a telephone number', 'Call 0116 252 2023', '0116 252 2023'],
    ['a reference', 'It is RS-7K2M-9QXT', 'RS-7K2M-9QXT'],
    ['a placeholder', 'Hello {{name}}', '{'],
    ['a placeholder in brackets', 'Hello [name]', '['],
    ['a placeholder with signs', 'Hello %NAME%', '%NAME%'],
    ['a placeholder of a shell', 'Hello $name', '$n'],
    ['mark-up', 'Hello <b>you</b>', '<'],
    ['an entity', 'Hello&nbsp;you', '&nbsp;'],
  ])('%s', (_, words, named) => {
    expect(wrongInText(words)).toContain(named);
  });

  it('any telling word between any other words', () => {
    const words = fc.constantFrom(
      'assault',
      'Report',
      'SAFE',
      'disclosure',
      'counsellor',
      'police',
    );
    const around = fc.string({ unit: fc.constantFrom('a', 'e', ' ', ',', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(around, words, around, (before, word, after) => {
        expect(wrongInText(`${before}${word}${after}`)).toBeDefined();
      }),
    );
  });
});

describe('words that the person alone is to see', () => {
  it.each([
    'The police: 101, or 999 in an emergency. Call 0116 252 2023.',
    'A formal report, an investigation and a hearing. The Samaritans listen.',
  ])('may say what it is about: %s', (words) => {
    expect(wrongInText(words, { mayTell: true })).toBeUndefined();
  });

  it.each([
    ['a link elsewhere', 'See https://example.com/x', 'https://example.com/x'],
    ['a page of ours with a code', 'See https://le.ac.uk/x?c=1f9a', 'https://le.ac.uk/x?c=1f9a'],
    ['a reference', 'It is RS-7K2M-9QXT', 'RS-7K2M-9QXT'],
    ['a placeholder', 'Hello {{name}}', '{'],
    ['a character that nobody sees', 'Hel\u200blo', 'nobody can see'],
  ])('may not hold %s', (_, words, named) => {
    expect(wrongInText(words, { mayTell: true })).toContain(named);
  });
});

it.each([
  ['le.ac.uk', true],
  ['https://www.le.ac.uk/about/', true],
  ['http://le.ac.uk', false],
  ['le.ac.uk/%61', false],
  ['le.ac.uk/a#b', false],
  ['le.ac.uk:8080', false],
  ['hello@le.ac.uk', true],
  ['x1f9a3@le.ac.uk', false],
  ['hello+code@le.ac.uk', false],
  ['hello@example.org', false],
])('%s is one of the University’s own: %s', (address, expected) => {
  expect(isOwnAddress(address)).toBe(expected);
});
