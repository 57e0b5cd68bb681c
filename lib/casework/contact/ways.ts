import { type ContactDetails, contactWays, safeWays } from '#lib/disclosure/contact-details.ts';

/** How somebody was in touch with a person: the ways of the form, and those that nobody has to call safe. */
export const contactWaysOnFile = [...contactWays, 'in-person', 'from-them'] as const;
export type ContactWayOnFile = (typeof contactWaysOnFile)[number];

/** Ways as a line of the Story names them. */
export const wayNames: Readonly<Record<ContactWayOnFile, string>> = {
  email: 'Email',
  call: 'Phone call',
  text: 'Text message',
  voicemail: 'Voicemail',
  teams: 'Teams',
  'in-person': 'In person',
  'from-them': 'They got in touch',
};

/** @returns the ways that may be written down: those that the person called safe, meeting them, and their own getting in touch */
export function waysToLog(
  wishes: Pick<ContactDetails, `${(typeof contactWays)[number]}Safe`> | undefined,
): readonly ContactWayOnFile[] {
  const safe = wishes === undefined ? [] : safeWays(wishes);
  // A message on voicemail is what is left by a call.
  return [...safe.filter((way) => way !== 'voicemail'), 'in-person', 'from-them'];
}
