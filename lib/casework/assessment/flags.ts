import type { RiskLevel } from './risk-levels.ts';

interface FlagRow {
  readonly label: string;
  /** What it is, where its label does not say so by itself. */
  readonly details?: string;
  /** As the reason of a floor names it. */
  readonly because: string;
  /** The level below which no assessment is that answers it with yes (casework.md, section 4). */
  readonly floor: RiskLevel;
}

/** Red flags, in the order in which they are asked. */
export const flags = {
  danger: {
    label: 'Imminent danger',
    details: 'Something may happen today or in the next days.',
    because: 'imminent danger',
    floor: 'critical',
  },
  threats: { label: 'Threats to kill', because: 'threats to kill', floor: 'high' },
  strangulation: {
    label: 'Strangulation',
    details: 'Choking, or anything else that stops somebody breathing, at any time.',
    because: 'strangulation',
    floor: 'high',
  },
  weapon: {
    label: 'A weapon',
    details: 'Used, shown or spoken of.',
    because: 'a weapon',
    floor: 'high',
  },
  stalking: {
    label: 'Stalking',
    details: 'Followed, watched or contacted again and again, online too.',
    because: 'stalking',
    floor: 'high',
  },
  escalation: {
    label: 'It is getting worse',
    details: 'More often, or more serious.',
    because: 'it is getting worse',
    floor: 'medium',
  },
  separation: {
    label: 'Separation',
    details: 'They have left, or are about to.',
    because: 'separation',
    floor: 'medium',
  },
  control: {
    label: 'Coercive control',
    details: 'Money, phone, friends or movement are controlled by somebody.',
    because: 'coercive control',
    floor: 'medium',
  },
  suicide: {
    label: 'Suicide intent',
    details: 'Thoughts with a plan or an intention.',
    because: 'suicide intent',
    floor: 'critical',
  },
  child: {
    label: 'A child is involved',
    details: 'Harmed, at risk, or living with it.',
    because: 'a child is involved',
    floor: 'medium',
  },
  adult: {
    label: 'An adult with care and support needs',
    because: 'an adult with care and support needs',
    floor: 'medium',
  },
  honour: {
    label: 'Honour-based abuse or forced marriage',
    because: 'honour-based abuse or forced marriage',
    floor: 'high',
  },
  several: {
    label: 'Several reports about the same person',
    because: 'several reports about the same person',
    floor: 'medium',
  },
  reprisal: {
    label: 'Reprisal',
    details: 'Punished or threatened for having told somebody.',
    because: 'reprisal',
    floor: 'medium',
  },
  prevent: { label: 'A Prevent concern', because: 'a Prevent concern', floor: 'medium' },
} as const satisfies Readonly<Record<string, FlagRow>>;

export type Flag = keyof typeof flags;

export const flagCodes = Object.keys(flags).filter(isFlag);

/** @returns whether a text names a flag */
export function isFlag(text: string): text is Flag {
  return Object.hasOwn(flags, text);
}

/** @returns a flag as the page draws it and a floor names it */
export function flagRow(flag: Flag): FlagRow {
  return flags[flag];
}
