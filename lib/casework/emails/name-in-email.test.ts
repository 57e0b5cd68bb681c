import { describe, expect, it } from 'vitest';
import { isPlainName, nameInEmail } from './name-in-email.ts';

describe('an email names a colleague', () => {
  it.each([
    'Priya Raman',
    'Amara Osei',
    'Helen O’Neil-Smith',
    "Siobhán D'Arcy",
    'Dr. Zoë van der Berg',
    'J. R. Núñez',
    'Łukasz Żak',
    '李 小龙',
  ])('as %s', (name) => {
    expect(nameInEmail(name)).toBe(name);
  });

  it.each([
    ['an office behind the name', 'Amara Osei, ISVA'],
    ['an office in the name', 'Amara Osei ISVA'],
    ['what it is about', 'Sexual Violence Liaison'],
    ['a team', 'Jane Doe Standing Together'],
    ['a team in brackets', 'Jane Doe (EDI)'],
    ['a link', 'Amara Osei https://example.org'],
    ['what becomes a link', 'Amara example.org'],
    ['a number', 'Amara Osei 0116 252 2023'],
    ['signs that nobody sees', 'Amara\u202e Osei'],
    ['no letter', '...'],
    ['nothing', ''],
    ['more than a name', 'Amara '.repeat(30)],
  ])('without %s', (_, name) => {
    expect(isPlainName(name)).toBe(false);
    expect(nameInEmail(name)).toBe('A colleague');
  });
});
