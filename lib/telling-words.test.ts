import { describe, expect, it } from 'vitest';
import { holdsAddress, tellsSomebodyElse } from './telling-words.ts';

describe('a line tells what it is about', () => {
  it.each([
    'Sexual assault referral centre',
    'S A R C',
    'Room 2, s.a.r.c',
    'The SARC, first floor',
    // A Cyrillic а, and a Cyrillic р.
    'r\u0430pe',
    'r\u0430\u0440e',
    '\uff52\uff41\uff50\uff45',
    'r\u200ba\u00adp\u0301e',
    'H R',
  ])('%s', (text) => {
    expect(tellsSomebodyElse(text)).toBe(true);
  });
});

describe('a line tells nothing', () => {
  it.each([
    'Room 2.14, Fielding Johnson Building',
    'Ken Edwards A B C',
    'Charles Wilson, 3rd floor, room 3.01',
    'Zoë Nwosu Building, G.12',
    'Кино',
  ])('%s', (text) => {
    expect(tellsSomebodyElse(text)).toBe(false);
  });
});

describe('an address of the web', () => {
  it.each([
    'https://example.org',
    'www.example.org',
    'example.org/room',
    'Room 2, example.org',
    'ex\u0430mple.org',
    'room@example.org',
  ])('stands in %s', (text) => {
    expect(holdsAddress(text)).toBe(true);
  });

  it.each([
    'Room 2.14, Fielding Johnson Building',
    'G.12',
    'St. John’s, room 3.a',
    'Block A. Room 2',
  ])('stands not in %s', (text) => {
    expect(holdsAddress(text)).toBe(false);
  });
});
