/**
 * What the page on which contact details are typed says around its fields, whose words stand with them
 * (lib/disclosure/contact-fields.ts). Its form runs in the browser: this file imports nothing, so that nothing comes along with it.
 */
export const contactWords = {
  ways: {
    title: 'How can we contact you safely?',
    lead: 'Give at least one way. When you have typed it, tell us if it is safe. We only use the ways that you say are safe.',
    answeredByOther:
      'If someone else answers, we hang up and say nothing, unless you choose something else below under “Staying safe when we call”.',
  },
  more: {
    title: 'Anything else that helps (optional)',
    lead: 'Press a line to open it. Fill in what matters to you and leave the rest.',
    unreachable:
      'If we cannot reach you, we wait for you to get in touch, unless you choose something else under “Staying safe when we call”.',
  },
  calling: {
    title: 'Staying safe when we call',
    summary: 'Days, times, who might answer, and if we cannot reach you',
  },
  needs: {
    title: 'What you need, and who should see you',
    summary: 'Language, access, a friend, and who must not have your case',
  },
  note: {
    title: 'A short note about contacting you',
    summary: 'Up to 500 characters',
  },
  /** A page that was posted and never came can be sent once more by the browser; one that is opened again is empty. */
  withoutScript:
    'If the next page does not load, reload it. If your browser asks, say that it may send again. It only counts once. If you go back, what you typed on this page is gone.',
} as const;
