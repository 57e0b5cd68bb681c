import { z } from 'zod';

/* What a follow-up says, by part. It is all that is ever written to somebody of what was talked about. */

/** The parts that are text, in the order in which they stand. */
export const textParts = ['explained', 'decided', 'agreed', 'next'] as const;
export type TextPart = (typeof textParts)[number];

/** How long each of them may be, in characters. */
export const longestPart = 2_500;

/** What stands above each part. */
export const partTitles: Readonly<Record<TextPart | 'services', string>> = {
  explained: 'What we explained',
  decided: 'What you decided',
  agreed: 'What we agreed',
  next: 'What happens next',
  services: 'Where to find more help',
};

export const followUpPartsSchema = z.strictObject({
  explained: z.string(),
  decided: z.string(),
  agreed: z.string(),
  next: z.string(),
  /** Services of the directory, by id. */
  services: z.array(z.string()),
});

export type FollowUpParts = z.output<typeof followUpPartsSchema>;
