/** What is said when sending does not work. Each only claims what is certain. */
export const sendingTrouble = {
  /** The store was asked, and did not take it. */
  notStored: {
    title: 'This was not sent',
    words:
      'We could not store it just now, so nothing was sent. What you answered and typed is still here. Wait a little, then press Send again. It will only count once.',
  },
  /** The browser got no answer: it may have arrived or not. */
  notReached: {
    title: 'We could not reach the site',
    words:
      'We do not know if this got through. What you chose and typed is still here. Check your connection, then press the button again. It will only count once.',
  },
  /** The store does not answer while the last page is shown. */
  mustWait: {
    title: 'Sending does not work right now',
    words:
      'This is our fault. Nothing has been sent. Your answers stay in this browser, and each press of Send keeps them for 30 more minutes. Please try again in a little while.',
  },
  nobodyLeft:
    'Everyone who could take your case is named here. Leave out at least one of them, or call us first',
} as const;
