/** What a person may need, in the order in which it is asked (casework.md, section 4). */
export const needs = {
  safety: { label: 'Safety and housing' },
  medical: { label: 'Medical, forensic, sexual health' },
  mental: { label: 'Mental health' },
  study: { label: 'Study or work' },
  online: { label: 'Online' },
  money: { label: 'Money and visa' },
  culture: { label: 'Culture, faith, language, access' },
  legal: { label: 'Police and legal' },
  dependants: { label: 'Children or dependants' },
} as const;
export type Need = keyof typeof needs;

export const needCodes = Object.keys(needs).filter(isNeed);

function isNeed(text: string): text is Need {
  return Object.hasOwn(needs, text);
}

/** What somebody needs there; of two of them something has to be done. */
export const needAnswers = [
  { code: 'none', label: 'None' },
  { code: 'information', label: 'Information' },
  { code: 'referral', label: 'Supported referral' },
  { code: 'urgent', label: 'Urgent' },
  { code: 'declined', label: 'Declined' },
] as const;
export type NeedAnswer = (typeof needAnswers)[number]['code'];

/** @returns whether an answer asks for something that somebody does, by a day */
export function asksForAction(answer: NeedAnswer): boolean {
  return answer === 'referral' || answer === 'urgent';
}
