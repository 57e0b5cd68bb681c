import type { EntryKind } from '../entries/kinds.ts';
import { isReview } from '../tasks/review.ts';

/*
 * What may be struck out is what somebody wrote about a person, and may have written about another one: a note, a contact, an attempt, a
 * message, a task, a safety plan, a case conference, an appointment, what was said and agreed there, and an assessment, whose level stays until the next one. All else is no text on the wrong case but something that was done, and stays on record: how a case began and was joined
 * or left apart; its answers and wishes, which are changed where they are; who has it, covers it, works on it or must not have it; the
 * level; closing and reopening; an acknowledgement; a question to the safeguarding lead and their decision; a putting off, which has moved
 * its day; a striking out; and a review, which a lead ends. Their words are corrected. (casework.md, section 3.)
 */
const strikable: { readonly [Kind in EntryKind]?: string } = {
  note: 'a note',
  contact: 'a contact',
  'contact-attempt': 'an attempt to contact them',
  'message-in': 'a message from them',
  task: 'a task',
  limits: 'an explanation of the limits of confidentiality',
  account: 'an account',
  spoken: 'a record of needs and risk',
  'options-given': 'a record of options',
  'informal-route': 'an informal way',
  agreement: 'an agreement',
  assessment: 'an assessment',
  appointment: 'an appointment',
  'safety-plan': 'a safety plan',
  'case-conference': 'a case conference',
};

/** An entry that somebody wants to strike out. */
export interface EntryToStrike {
  readonly kind: EntryKind;
  readonly codes: unknown;
  /** Who wrote its first version; null where no person did. */
  readonly authorId: string | null;
}

/** Who wants to, and whether they act as the lead of the case. */
export interface Striker {
  readonly id: string;
  readonly isLead: boolean;
}

/**
 * Whether somebody for whom striking out is at all (the workflow says that) may strike out this entry: the one who wrote it, and whoever acts
 * as the lead of the case.
 */
export function mayStrikeOut(
  { kind, codes, authorId }: EntryToStrike,
  { id, isLead }: Striker,
): boolean {
  if (strikable[kind] === undefined || authorId === null) return false;
  if (kind === 'task' && isReview({ codes })) return false;
  return isLead || authorId === id;
}

/** @returns what was struck out, within a sentence, and without a word of it */
export function struckInWords(kind: EntryKind): string {
  return strikable[kind] ?? 'an entry';
}
