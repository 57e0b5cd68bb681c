import type { EntryKind } from '../entries/kinds.ts';

const tasksStay =
  'Tasks that were made of it stay as they are, and so does a follow-up that was drafted: change those by themselves.';

const contact =
  'Whether they were reached is not corrected here, as the next step went by it: log the contact again. If this one did not happen, whoever wrote it or the lead strikes it out.';

/** What a correction does not change, by kind. */
const notes: { readonly [Kind in EntryKind]?: string } = {
  contact,
  'contact-attempt': contact,
  'message-in': contact,
  'options-given': 'A follow-up that was drafted from it stays as it is: change that by itself.',
  'informal-route':
    'How it goes, or how it ended, is said by “How the informal way goes” in the Story.',
  agreement: tasksStay,
  'what-next': `${tasksStay} What may be written to them is said where their wishes are confirmed.`,
  'case-conference':
    'Tasks that were made of its actions stay as they are: change those by themselves.',
};

/** @returns what whoever corrects an entry of a kind has to know; empty where that is nothing */
export function correctionNote(kind: EntryKind): string {
  return notes[kind] ?? '';
}
