import { describe, expect, it } from 'vitest';
import { longestPart } from './parts.ts';
import { wrongInPart } from './wrong-in-part.ts';

describe('a part of a follow-up may hold', () => {
  it.each([
    'You can talk to the police: 101.',
    'Housing looks for another room by Friday 4 December.',
    'More is at rapecrisis.org.uk, and at https://www.le.ac.uk/report-it.',
    'Write to housing@le.ac.uk.',
    'See www.rapecrisis.org.uk/get-help.',
    'The RSPCA looks after the dog; cars help you there.',
    'She said: “your situation matters”.',
    'You asked us to speak with Dr. Smith at 14.30.',
  ])('%s', (words) => {
    expect(wrongInPart(words)).toBeUndefined();
  });
});

describe('a part of a follow-up may not hold', () => {
  it.each([
    ['a reference', 'It is RS-8SZK-SM81', 'RS-8SZK-SM81'],
    ['a reference with gaps', 'It is RS 2GD8 WQ4T', 'RS 2GD8 WQ4T'],
    ['a reference in one', 'It is rs2gd8wq4t', 'rs2gd8wq4t'],
    ['a reference with other hyphens', 'It is RS\u20112GD8\u2011WQ4T', 'RS-2GD8-WQ4T'],
    ['a reference in wide letters', 'It is \uff32\uff33-2GD8-WQ4T', 'RS-2GD8-WQ4T'],
    ['a short link', 'See https://bit.ly/abc', 'https://bit.ly/abc'],
    ['a page of a site abroad', 'See example.com/help', 'example.com/help'],
    ['a link with a code', 'See https://example.org/?code=1', 'https://example.org/?code=1'],
    ['a link with a number', 'See example.org/j/48213', 'example.org/j/48213'],
    ['a link to a place on a page', 'See example.org/a#b1', 'example.org/a#b1'],
    ['a meeting', 'Join ms-teams://meeting', 'ms-teams://meeting'],
    ['an address of numbers', 'See 192.0.2.1/x', '192.0.2.1/x'],
    ['who signs in', 'See https://a.org@example.com', 'https://a.org@example.com'],
  ])('%s', (_, words, named) => {
    expect(wrongInPart(words)).toContain(named);
  });
});

it('what is too long is not looked through', () => {
  expect(wrongInPart('RS-8SZK-SM81 '.padEnd(longestPart + 1, 'x'))).toBeUndefined();
});
