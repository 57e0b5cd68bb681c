/** How a notice or a tag feels. Never the only carrier of a meaning: the words say it too. */
export type Tone = 'plain' | 'calm' | 'good' | 'care' | 'urgent';

/** Ground, text and edge of each tone. */
export const toneColours: Readonly<Record<Tone, string>> = {
  plain: 'bg-tint text-ink border-edge',
  calm: 'bg-calm text-on-calm border-calm-edge',
  good: 'bg-good text-on-good border-good-edge',
  care: 'bg-care text-on-care border-care-edge',
  urgent: 'bg-urgent text-on-urgent border-urgent-edge',
};
