import { longestDraft } from '#lib/forms/longest-typed.ts';
import { isWithin, keptWritingPath, portalPaths } from '#lib/paths.ts';

/** The most that a browser may post to an address. What is more is refused before anything is read from it. */
export interface FormLimits {
  readonly bytes: number;
  readonly fields: number;
}

const kilobyte = 1024;

/** Ticks and buttons: the longest, a question with every answer ticked, comes to 2.5 kB in 25 fields. */
const ofTicks: FormLimits = { bytes: 16 * kilobyte, fields: 60 };

/**
 * What is typed goes out twice after a refusal, as it is and as it was. Filled to the brim, in any script, and with a hundred
 * people ticked, it comes to some 250 kB in 150 fields. A person who types too much is told so, and has it back.
 */
const ofContactDetails: FormLimits = { bytes: 288 * kilobyte, fields: 300 };

/**
 * Forms of the desk: a long note, twice as long as it may be, comes to some 60 kB. Without script a form carries too what it was answered: a long
 * follow-up, as it is and as an email in HTML and text, some 120 kB in any script.
 */
const ofDesk: FormLimits = { bytes: 288 * kilobyte, fields: 200 };

/** What programs post, which is no form. */
const ofPrograms: FormLimits = { bytes: 96 * kilobyte, fields: 200 };

/** What is being written at the desk, once: what is pasted there is not cut, so it may be far longer than what can be saved. */
const ofDrafts: FormLimits = { ...ofDesk, bytes: longestDraft + 32 * kilobyte };

/** The most that any address takes, in bytes. */
export const longestBody = ofDrafts.bytes;

/** @returns what may be posted to an address: what the longest form there comes to, with room */
export function formLimitsOf(path: string): FormLimits {
  if (path === '/disclose/contact') return ofContactDetails;
  if (path === keptWritingPath) return ofDrafts;
  if (isWithin(path, portalPaths)) return ofDesk;
  return isWithin(path, ['/api']) ? ofPrograms : ofTicks;
}
