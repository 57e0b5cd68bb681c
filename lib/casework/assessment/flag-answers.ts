/** What can be answered of a flag: every one of them is an answer, "not known" too. */
export const flagAnswers = [
  { code: 'yes', label: 'Yes', key: 'y' },
  { code: 'no', label: 'No', key: 'n' },
  { code: 'unknown', label: 'Not known', key: 'u' },
  { code: 'unasked', label: 'Not asked, at their wish', key: 'w' },
] as const;
export type FlagAnswer = (typeof flagAnswers)[number]['code'];
