/** How a message came from somebody. */
export const messageWays = [
  { code: 'email', label: 'By email' },
  { code: 'text', label: 'By text message' },
  { code: 'teams', label: 'By Teams' },
  { code: 'phone', label: 'As a message on the phone' },
  { code: 'letter', label: 'By letter' },
  { code: 'passed-on', label: 'Somebody passed it on' },
  { code: 'other', label: 'In another way' },
] as const;

export type MessageWay = (typeof messageWays)[number]['code'];

export const messageWayCodes = messageWays.map(({ code }) => code);

/** Messages as a line of the Story names them. */
export const messageNames: Readonly<Record<MessageWay, string>> = {
  email: 'Email from them',
  text: 'Text message from them',
  teams: 'Teams message from them',
  phone: 'Phone message from them',
  letter: 'Letter from them',
  'passed-on': 'Message from them, passed on by somebody',
  other: 'Message from them',
};
