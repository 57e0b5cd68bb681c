import { describe, expect, it } from 'vitest';
import { matchOf, type NamedStaff, whoIsMeant } from './conflict.ts';
import type { StaffRole } from './roles.ts';

/** People who are known by what they do here, or as the public form lists them, and not by their name. */

const holder = (id: string, name: string, role: StaffRole, listedAs: string | null = null) =>
  ({ id, name, email: `${id}@example.ac.uk`, roles: [role], listedAs }) satisfies NamedStaff;

const staff: readonly NamedStaff[] = [
  holder('amara', 'Amara Osei', 'student-caseworker'),
  holder('bethan', 'Bethan Price', 'staff-caseworker'),
  holder('priya', 'Priya Raman', 'student-team-lead', 'Pip R., who leads the team for students'),
  holder('callum', 'Callum Reid', 'staff-team-lead', 'Whoever leads the team for staff'),
  holder('mei', 'Mei Tan', 'system-administrator'),
  holder('yusuf', 'Yusuf Rahman', 'safeguarding-lead'),
  holder('helen', 'Helen Marsh', 'last-reader', 'The vice-principal'),
];

/** Whom the words mean (with a star) or touch, by id in order. */
function who(words: string): string {
  const { meant, touched } = whoIsMeant(staff, [], words);
  return [...meant.map((id) => `${id}*`), ...touched].toSorted().join(' ');
}

describe('as the form lists somebody', () => {
  it.each([
    ['word for word', 'Whoever leads the team for staff', 'callum* priya'],
    ['with another name', 'Whoever leads the team for staff, Dr Ng', 'callum* priya'],
    ['in other capitals', 'WHOEVER LEADS THE TEAM FOR STAFF', 'callum* priya'],
    ['with marks between', 'whoever leads the “team” for staff.', 'callum* priya'],
    ['with what nobody sees', 'Who\u200Bever leads the team for sta\u00ADff', 'callum* priya'],
    ['by some of its words', 'the vice principal of all', 'helen*'],
    ['run together', 'viceprincipal thevice-principal', 'helen'],
    ['in another order', 'the principal (vice)', 'helen'],
    ['by a name that only the list has', 'not Pip', 'priya'],
  ])('%s', (_, words, expected) => {
    expect(who(words)).toBe(expected);
  });

  it('leaves what stands beside it to be read, and nothing else', () => {
    expect(whoIsMeant(staff, [], 'The vice-principal').wordsLeft).toBe(false);
    expect(whoIsMeant(staff, [], 'The vice-principal and Dr Ng').wordsLeft).toBe(true);
  });

  it('says nothing of somebody whom the form does not list', () => {
    const unlisted: NamedStaff = { id: 'x', name: 'Callum Reid', email: 'x@example.ac.uk' };
    for (const listedAs of [null, '', undefined]) {
      const one = listedAs === undefined ? unlisted : { ...unlisted, listedAs };
      expect(matchOf(one, 'Whoever leads the team for staff')).toBe('untouched');
    }
  });
});

describe('a word for what they do here touches', () => {
  const leads = 'callum priya';
  const caseworkers = 'amara bethan';

  it.each([
    ['the head of your team', leads],
    ['your team leads', leads],
    ['team-lead', leads],
    ['the teamleader', leads],
    ['The Leader', leads],
    ['whoever is leading it', leads],
    ['your heads', leads],
    ['the boss', leads],
    ["your boss's office", leads],
    ['my line manager', leads],
    ['who manages the team', leads],
    ['the director', leads],
    ['directors', leads],
    ['the chief', leads],
    ['a coordinator', leads],
    ['the co-ordinator', leads],
    ['the coordnator', leads],
    ['person in charge', leads],
    ['a manаger in another script', leads],
    ['the DSL', 'yusuf'],
    ['safeguarding', 'yusuf'],
    ['safe guarding', 'yusuf'],
    ['safeguarding@example.ac.uk', 'yusuf'],
    ['the designated person', 'yusuf'],
    ['the safeguarding lead', `${leads} yusuf`],
    ['no male caseworker', caseworkers],
    ['case workers', caseworkers],
    ['case-worker', caseworkers],
    ['my adviser', caseworkers],
    ['the advisors', caseworkers],
    ['a counsellor', caseworkers],
    ['counselor', caseworkers],
    ['the officer I saw', caseworkers],
    ['the admin', 'mei'],
    ['an administrator', 'mei'],
    ['your last reader', 'helen'],
  ])('whoever does it: %s', (words, expected) => {
    expect(who(words)).toBe(expected);
  });

  it('and leaves a question, since it may be somebody else', () => {
    expect(whoIsMeant(staff, [], 'the head of your team').wordsLeft).toBe(true);
  });

  it.each([
    'Please do not give this to my supervisor or to anyone in my department',
    'my personal tutor',
    'So he told me that it is no big deal, but I am afraid of him',
    'the tall one in finance',
    'The woman at the front desk of the library, I do not know her name',
    'nobody who works with my ex, or is friends with him on the course',
    'Anyone from the staff team. They are all close to the man who did it',
    'Not the person who runs the gym',
    'the same as last year',
  ])('nobody in an everyday sentence: %s', (words) => {
    expect(who(words)).toBe('');
  });

  it.each(['my boss', 'the head', 'a caseworker'])('nobody who holds no role: %s', (words) => {
    const one = { id: 'x', name: 'Ada Cole', email: 'x@example.ac.uk' };
    expect(matchOf({ ...one, roles: [] }, words)).toBe('untouched');
    expect(matchOf(one, words)).toBe('untouched');
  });
});
