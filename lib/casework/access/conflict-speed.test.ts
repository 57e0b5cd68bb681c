import { describe, expect, it } from 'vitest';
import { leastCost } from '#tests/least-cost.ts';
import { type NamedStaff, whoIsMeant } from './conflict.ts';
import { longestRead } from './matching/tokens.ts';

/*
 * Whatever is typed, it takes little time: it is looked at while a disclosure is taken in, and again for every stored case
 * when a staff record changes.
 */

const given =
  'Kim,Anna Maria,Siobhán,Jürgen,Søren,Wei,Fiona,Юрий,Mohammed,Yusuf,David,Priya,Grace,Tomasz,José'.split(
    ',',
  );
const family =
  'Ng,Smith-Jones,O’Brien,Müller,Sørensen,He,McDonald,Ivanov,Al-Hassan,Rahman,Cohen,Sharma,Thompson,Lewandowski,Núñez,de la Cruz,Papadopoulos,Featherstonehaugh,王,Nguyễn'.split(
    ',',
  );
const staff: readonly NamedStaff[] = given.flatMap((first, one) =>
  family.map((last, other) => ({
    id: `${one}-${other}`,
    name: `${first} ${last}`,
    email: `staff.${one}.${other}@example.ac.uk`,
    earlierNames: one === 0 ? ['An Earlier-Name'] : [],
    listedAs: other % 2 === 0 ? 'Whoever leads the team for staff' : null,
    roles: ['staff-team-lead'],
  })),
);

const filled = (text: string) =>
  Array.from(text.repeat(longestRead)).slice(0, longestRead).join('');
const typed = [
  ['a sentence', 'Please keep this from Grace Thompson, my supervisor, and from Dr Ng'],
  ['nothing but a surname', filled('ng ')],
  ['nothing but a name in full', filled('kim ng ')],
  ['one word without an end', filled('a')],
  ['words of one letter', filled('a ')],
  ['apostrophes', filled("o'")],
  ['capitals within words', filled('aB')],
  ['many names', filled('thompson sharma mcdonald papadopoulos ')],
  ['characters', filled('王伟张陈李')],
  ['Hangul', filled('김민준')],
  ['kana', filled('たなか')],
  ['Thai', filled('สมชาย')],
  ['Arabic', filled('محمد ')],
  ['signs that stand for a sentence', filled('\uFDFA')],
  ['Cyrillic', filled('Иванов Щербаков ')],
  ['letters of two scripts in a word', filled('Kіm Ng ')],
  ['marks', filled('a\u0301\u0302')],
  ['what nobody sees', filled('k\u200B')],
  ['addresses', filled('a@b.c ')],
  ['nothing but @', filled('@')],
  ['dots', filled('.')],
  ['a million characters', 'kim ng '.repeat(150_000)],
] as const;

describe('three hundred people are looked up in less than 50 ms of processor time', () => {
  it.each(typed)('in %s', async (_, words) => {
    expect(staff).toHaveLength(300);
    expect(await leastCost(50, () => whoIsMeant(staff, [], words))).toBeLessThan(50);
  });
});
