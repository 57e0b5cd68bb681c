import { flagCodes } from './flags.ts';
import { needCodes } from './needs.ts';

/** An assessment as its form posts it, of which nothing is wrong: no flag, no need, and nothing in the register. */
export const calmAnswers: Readonly<Record<string, string>> = {
  source: 'person',
  confidence: 'sure',
  recording: 'yes',
  ...Object.fromEntries(flagCodes.map((flag) => [`flag-${flag}`, 'no'])),
  repeated: 'no',
  fear: '1',
  ...Object.fromEntries(needCodes.map((need) => [`need-${need}`, 'none'])),
  ground: 'judgement',
  level: 'low',
  why: 'They feel safe at home',
};
