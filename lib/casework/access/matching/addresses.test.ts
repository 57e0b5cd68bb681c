import { describe, expect, it } from 'vitest';
import { withoutAddresses } from './addresses.ts';

describe('addresses are taken out of a text', () => {
  it.each([
    ['kim.ng@example.ac.uk', ['kim.ng@example.ac.uk']],
    ['not Kim.Ng@Example.ac.uk.', ['kim.ng@example.ac.uk']],
    ['Kim <kim@a.org>, (ann@b.org); mailto:joe@c.org', ['kim@a.org', 'ann@b.org', 'joe@c.org']],
    ["'o'brien@a.org'", ["o'brien@a.org"]],
    ['jürgen@müller.de', ['jürgen@müller.de']],
    ['@kim', []],
    ['kim@', []],
    ['kim@leicester', []],
    ['@@@', []],
    ['a@b@c.org', ['b@c.org']],
  ])('%s', (text, addresses) => {
    expect(withoutAddresses(text).addresses).toEqual(addresses);
  });

  it('and what is left is read without them', () => {
    expect(withoutAddresses('Kim <kim@a.org> and ann').text).toBe('Kim <, > and ann');
    expect(withoutAddresses('@kim').text).toBe(' kim');
  });
});
