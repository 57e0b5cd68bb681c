import { describe, expect, it } from 'vitest';
import { tellingStems } from './telling-families.ts';
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

describe('everywhere, by family, it tells to say', () => {
  it.each([
    [
      'the service',
      'Report + Support, Standing Together, a SARC, your case, safeguarding, level Red',
    ],
    ['violence', 'violence, assaulted, attacked, strangled, threatened, coercive'],
    ['sex', 'sexual, sexting, raped, groped, pornography, indecent, pregnancy, forensic'],
    ['injuries', 'injured, bruises, bruising, wounded, bleeding, trauma'],
    ['relationships', 'ex-boyfriend, ex partner, ex-wife, exhusband, girlfriend, domestic'],
    [
      'proceedings',
      'police, 999, crime, criminal, complaint, allegation, alleged, investigation, disciplinary, misconduct, grievance, tribunal, witness',
    ],
    [
      'harassment',
      'harassment, bullying, bullied, bullies, stalking, stalker, abused, abusive, intimidated, victim, survivor, blackmail',
    ],
    ['health', 'suicide, suicidal, self-harm, self harm, overdose, depressed, anxiety, PTSD'],
    [
      'discrimination',
      'discrimination, hate, hatred, racist, racially, homophobic, transphobia, misogyny, antisemitism',
    ],
    ['drugs', 'spiked, spiking, drugged, drugs'],
  ])('%s', (_, words) => {
    for (const word of words.split(', ')) expect(tellsSomebodyElse(word), word).toBe(true);
  });
});

describe('in a sentence it tells as well to say', () => {
  it.each([
    'Your hearing is on Monday',
    'the court',
    'a panel',
    'if you are hurt',
    'no harm',
    'the hospital',
    'your partner',
    'your ex',
    'a relationship',
    'your statement',
    'in a crisis',
    'therapy',
    'you were beaten',
    'by consent',
    'what happened to you',
    'all that you have been through',
    'about alcohol',
  ])('%s', (words) => {
    expect(tellsSomebodyElse(words, 'sentence')).toBe(true);
  });
});

describe('ordinary words tell nothing', () => {
  it.each([
    'We look forward to hearing from you, or hear from you soon',
    'There is a hearing loop, for those who are hard of hearing',
    'We are here, whatever you decide, whenever you like',
    'As a matter of courtesy, and in perfect harmony',
    'Essex, Sussex and Middlesex',
    'The battery, the grape and the trapeze',
    'An asterisk in Scarborough',
    'Attach the text for the next exam, with an example',
    'With increased interest, because of the database',
    'You do not have to answer, and nothing has to be done by you',
    'Up the staircase, then level 2',
    'A conversation at a time and in a way that is good for you',
    'Take care of yourself, and take your time',
    'Painting and drawing on Wednesday',
  ])('%s', (words) => {
    expect(tellsSomebodyElse(words, 'sentence')).toBe(false);
  });
});

describe('a place may be called', () => {
  it.each([
    'Nixon Court, room 2',
    'School of Psychology, room 4.01',
    'Leicester Royal Infirmary, outpatient clinic',
    'Clinical Sciences Building, level 3',
    'Staircase B, Essex House',
  ])('%s', (place) => {
    expect(tellsSomebodyElse(place)).toBe(false);
  });
});

describe('the search takes no long time', () => {
  it('has no pattern that repeats without bound', () => {
    for (const stem of tellingStems.sentence) expect(stem).not.toMatch(/[*+]|\{\d*,\}/);
  });

  it('does not look through what is longer than any email, and lets it not pass', () => {
    expect(tellsSomebodyElse('a '.repeat(10_001))).toBe(true);
    expect(tellsSomebodyElse('a '.repeat(9_000))).toBe(false);
  });
});
