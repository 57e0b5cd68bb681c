/** What is said when sending does not work. Each only claims what is certain. */
export const sendingTrouble = {
  /** The store did not take it this time. An earlier press may still have got through. */
  notStored: {
    title: 'This could not be sent just now',
    words:
      'We could not store it. What you answered and typed is still here. Wait a little, then press Send again. It will not be sent twice.',
  },
  /** The store was told to keep it, and did not answer. */
  unconfirmed: {
    title: 'We could not confirm that this was sent',
    words:
      'It may have been stored, or not. What you answered and typed is still here. Press Send again to be sure. It will not be sent twice.',
  },
  /** The browser got no answer: it may have arrived or not. */
  notReached: {
    title: 'We could not reach the site',
    words:
      'We do not know if this got through. What you chose and typed is still here. Check your connection, then press the button again. It will only count once.',
  },
  /** There was no connection when the button was pressed, so that nothing left the browser. */
  offline: {
    title: 'You are offline',
    words:
      'Nothing was sent by this press. What you chose and typed is still here. When you have a connection again, press the button again.',
  },
  /** The store does not answer while the last page is shown. */
  mustWait: {
    title: 'Sending does not work right now',
    words:
      'This is our fault. Your answers stay in this browser, and each press of Send keeps them for 30 more minutes. Please try again in a little while.',
  },
} as const;
