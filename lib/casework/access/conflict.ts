import { staffNames } from './matching/staff-names.ts';
import { type HowMeant, WallWords } from './matching/wall-words.ts';
import type { StaffRole } from './roles.ts';

/*
 * Recognises the people whom a reporter does not want to have their case. Reading cannot be undone: it would rather touch
 * one person too many than show the case, or the words, to the one who is meant. Somebody who is only touched is asked
 * about at the gate, by a reader who is not.
 */

/** A member of staff, as the conflict wall needs to know them. */
export interface NamedStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The names that they had before: a new name must not take down a wall. */
  readonly earlierNames?: readonly string[];
  /** How the public form offers them: a reporter who types those words means them, as if they had ticked them. */
  readonly listedAs?: string | null;
  /** A word for one of these ("your manager") touches them. */
  readonly roles?: readonly StaffRole[];
}

export interface WhoIsMeant {
  /** Ids of those who were ticked, or whose full name, address or words on the form's list were typed. */
  readonly meant: readonly string[];
  /** Ids of those whom the words may mean as well. */
  readonly touched: readonly string[];
  /** Something is left that fits nobody, and that somebody has to read. */
  readonly wordsLeft: boolean;
}

/**
 * Says who is meant. Each person is judged alone: that somebody else is meant never leaves a namesake out.
 * @param staff everybody on record, those who have left included: they may come back
 * @param ticked ids from the form's list; one that nobody on record has counts as words left
 * @param words what was typed, in any form; what is longer than the form takes counts as words left
 */
export function whoIsMeant(
  staff: readonly NamedStaff[],
  ticked: readonly string[],
  words: string,
): WhoIsMeant {
  const typed = new WallWords(words);
  const known = new Set(staff.map(({ id }) => id));
  const meant = new Set(ticked.filter((id) => known.has(id)));
  const touched = new Set<string>();
  for (const person of staff) {
    const how = typed.judge(namesOf(person), person.roles);
    if (how === 'meant') meant.add(person.id);
    else if (how === 'touched') touched.add(person.id);
  }
  const isAnswered = meant.size + touched.size > 0;
  return {
    meant: [...meant],
    touched: [...touched].filter((id) => !meant.has(id)),
    wordsLeft: typed.hasWordsLeft(isAnswered) || ticked.some((id) => !known.has(id)),
  };
}

/**
 * Says what the words of a stored case have to do with one person: before a staff record that is added, renamed,
 * reactivated or given a role opens anything.
 */
export function matchOf(person: NamedStaff, words: string): HowMeant {
  return new WallWords(words).judge(namesOf(person), person.roles);
}

function namesOf({ name, email, earlierNames = [], listedAs }: NamedStaff) {
  return staffNames([name, ...earlierNames], email, listedAs ?? '');
}
