/** What to know before the first question. */
export const startCopy = {
  title: 'Before you start',
  lead: '15 short questions. You can skip any of them.',
  points: [
    'Tick the answers that fit. You do not have to write about what happened.',
    'At the end you choose: stay anonymous, or leave contact details so that we can support you.',
    'If you leave contact details, what happens next is normally up to you. If someone is at risk, or a person under 18 could come to harm, we may have to act.',
    'Nothing reaches us until you press Send.',
    'Until then your answers stay in this browser, locked, for 30 minutes after the last one.',
    '“Exit this page” clears them at once. On a keyboard you can also press Shift three times.',
  ],
  history:
    'If someone else can see this device, your browser’s history will show that you came here. It will not show your answers.',
  safety: 'How to use this site more safely',
  start: 'Start',
  startAgain: 'Start again',
  carryOn: 'Continue',
  unsent: 'You have answers in this browser that were not sent. You can go on from where you were.',
  clears: 'This clears the answers that you gave. You cannot get them back.',
  clear: 'Clear my answers and start again',
  /** Shown to everybody who has no answers: it must not tell whether there were any. */
  back: 'Did this page come up again when you thought that you were further on? Then there are no answers in this browser. They are cleared after 30 minutes. Or your browser may block cookies: the form needs one to hold your answers.',
} as const;

/** Why the start is shown where a person expected to go on. */
export const startedAgainCopy = {
  title: 'We need to start again',
  gone: 'We are sorry. There are no answers in this browser. If you had begun and did not press Send, they were cleared, often because 30 minutes went by. Then nothing was sent to us, and nobody has seen them.',
  kept: 'We are sorry. Your earlier answers were cleared, often because 30 minutes went by. Nothing was sent to us, and nobody has seen them. The last answer that you gave is still here: you will find it when you come to its question.',
} as const;
