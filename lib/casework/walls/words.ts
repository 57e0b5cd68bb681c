/** On whose word somebody must not have a case. */
export const whoseWords = [
  { code: 'person', label: 'The person said so' },
  { code: 'themselves', label: 'They told me themselves that they have a conflict' },
  { code: 'file', label: 'I know it from the file' },
] as const;

export const whoseCodes = ['person', 'themselves', 'file'] as const;
export type WhoseWord = (typeof whoseCodes)[number];

/** How the Story tells of it. */
export const whoseInStory: Readonly<Record<WhoseWord, string>> = {
  person: 'as the person said',
  themselves: 'as they said themselves',
  file: 'as the file says',
};
