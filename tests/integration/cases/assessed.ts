import { flagCodes } from '#lib/casework/assessment/flags.ts';
import { needCodes } from '#lib/casework/assessment/needs.ts';

/** @returns an assessment as its form posts it: nothing is wrong, and one risk is written down */
export function assessed(
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    source: 'person',
    confidence: 'sure',
    recording: 'yes',
    ...Object.fromEntries(flagCodes.map((flag) => [`flag-${flag}`, 'no'])),
    repeated: 'no',
    fear: '1',
    ...Object.fromEntries(needCodes.map((need) => [`need-${need}`, 'none'])),
    'hazard-1': 'He waits at the library',
    'who-1': 'Them',
    'likelihood-1': '3',
    'severity-1': '3',
    ground: 'judgement',
    level: 'low',
    why: 'They feel safe at home',
    ...changes,
  };
}
