import { type ContactDetails, contactWays, safeWays } from '#lib/disclosure/contact-details.ts';

/** How somebody was in touch with a person: the ways of the form, and those that nobody has to call safe. */
export const contactWaysOnFile = [
  ...contactWays,
  'in-person',
  'from-them',
  'welfare-check',
] as const;
export type ContactWayOnFile = (typeof contactWaysOnFile)[number];

type SafetyOfWays = Pick<ContactDetails, `${(typeof contactWays)[number]}Safe`>;

/** Ways as a line of the Story names them. */
export const wayNames: Readonly<Record<ContactWayOnFile, string>> = {
  email: 'Email',
  call: 'Phone call',
  text: 'Text message',
  voicemail: 'Voicemail',
  teams: 'Teams',
  'in-person': 'In person',
  'from-them': 'They got in touch',
  'welfare-check': 'Welfare check',
};

/** What came of a contact, as a line of the Story says it of each way: what is sent is an attempt until they answer. */
export const contactWords: Readonly<
  Record<ContactWayOnFile, { readonly reached: string; readonly notReached: string }>
> = {
  email: { reached: 'Email: they answered', notReached: 'Email sent' },
  call: { reached: 'Phone call: reached', notReached: 'Phone call: not reached' },
  text: { reached: 'Text message: they answered', notReached: 'Text message sent' },
  voicemail: { reached: 'Voicemail: they answered', notReached: 'Voicemail: a message was left' },
  teams: { reached: 'Teams: reached', notReached: 'Teams: no answer' },
  'in-person': { reached: 'In person: reached', notReached: 'In person: did not meet' },
  'from-them': {
    reached: 'They got in touch, and we spoke',
    notReached: 'They got in touch, and were missed',
  },
  'welfare-check': { reached: 'Welfare check: reached', notReached: 'Welfare check: not reached' },
};

/** Ways that nobody has to call safe. */
export const waysThatNeedNoWish = ['in-person', 'from-them'] as const;

/** @returns the ways that may be written down: those that the person called safe, meeting them, and their own getting in touch */
export function waysToLog(wishes: SafetyOfWays): readonly ContactWayOnFile[] {
  const safe = safeWays(wishes);
  // A message is what is left by a call, where a call is safe as well.
  const offered = safe.filter((way) => way !== 'voicemail' || !safe.includes('call'));
  return [...offered, ...waysThatNeedNoWish];
}

/** @returns the ways that take a ground: those that the person did not call safe, and a welfare check */
export function waysWithGround(wishes: SafetyOfWays): readonly ContactWayOnFile[] {
  const offered = waysToLog(wishes);
  return [
    ...contactWays.filter((way) => way !== 'voicemail' && !offered.includes(way)),
    'welfare-check',
  ];
}

/** @returns whether a message may be left by a call */
export function mayLeaveMessage({
  callSafe,
  voicemailSafe,
}: Pick<SafetyOfWays, 'callSafe' | 'voicemailSafe'>): boolean {
  return callSafe === 'yes' && voicemailSafe === 'yes';
}
