/**
 * The words of the page on which contact details are typed. Its form runs in the browser: this file imports nothing, so
 * that nothing comes along with it.
 */
export const contactWords = {
  name: {
    label: 'Name you’d like us to use (optional)',
    hint: 'A first name or a nickname is fine.',
  },
  pronouns: 'Pronouns (optional)',
  ways: {
    title: 'How can we contact you safely?',
    lead: 'Give at least one way. When you have typed it, tell us if it is safe. We only use the ways that you say are safe.',
    email: 'Email address',
    emailSafe: 'Is it safe to email you there?',
    mayConfirm: {
      legend: 'May we email you to confirm that we have it?',
      hint: 'The email does not say what it is about.',
    },
    phone: 'Phone number',
    callSafe: 'Is it safe to call you there?',
    textSafe: 'Is it safe to text you there?',
    voicemailSafe: 'Is it safe to leave a voicemail there?',
    voicemailWords: 'What may a voicemail say?',
    answeredByOther:
      'If someone else answers, we hang up and say nothing, unless you choose something else below under “Staying safe when we call”.',
    teams: 'Microsoft Teams name or address',
    teamsSafe: 'Is it safe to message you on Teams?',
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
    safeDays: 'Which days are safe?',
    safeTimes: 'Which times are safe?',
    neverCall: 'Times when we must never call',
    seenBy: 'Who else can see your messages or answer your phone?',
    answeredByOther: 'If someone else answers, what should we do?',
    coverName: 'If we should use a different name: which?',
    unreachable: 'If we cannot reach you, what should we do?',
  },
  needs: {
    title: 'What you need, and who should see you',
    summary: 'Language, access, a friend, and who must not have your case',
    interpreter: 'An interpreter: which language?',
    signLanguage: { legend: 'Sign language', label: 'A British Sign Language interpreter' },
    access: 'Access needs',
    friend: { legend: 'Company', label: 'I would like a friend to be at the appointment' },
    preference: {
      label: 'Who would you like to see?',
      hint: 'For example, someone you identify with. We meet this wherever we can.',
    },
    notToPeople: {
      legend: 'Is there anyone here who must not be given this case?',
      hint: 'These people could be given it. Whoever you tick will not see that it exists.',
    },
    notTo: {
      label: 'Is there anyone who must not be given this case?',
      others: 'Anyone else who must not be given this case?',
      hint: 'A full name or an email address is safest. Whoever we recognise will not see that it exists. If we are not sure, someone your words do not seem to fit checks first.',
    },
  },
  note: {
    title: 'A short note about contacting you',
    summary: 'Up to 500 characters',
    label: 'Note',
    hint: 'Only about how to contact you safely. You do not need to describe what happened.',
  },
  /** A page that was posted and never came can be sent once more by the browser; one that is opened again is empty. */
  withoutScript:
    'If the next page does not load, reload it. If your browser asks, say that it may send again. It only counts once. If you go back, what you typed on this page is gone.',
} as const;
