/**
 * What is said of the limits of confidentiality, before the account (casework.md, section 3; what the public pages promise), in words that can be
 * read out: as they come. A lead may edit them.
 */
export const originalLimits =
  'What you tell me stays with the few people who need it to help you. There are limits. If you or somebody else is in serious danger, or a child may be at risk, I may have to tell others. I would talk with you about it first wherever I can. You decide what else happens, and you can stop at any time.';

/** When they were explained. */
export const limitsExplained = [
  { code: 'now', label: 'Now, before anything else' },
  { code: 'before', label: 'At an earlier time' },
] as const;
