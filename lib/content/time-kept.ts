/** The copy about the time for which a draft is kept. */
export const timeKept = {
  /** @param time the time of day at which the answers are cleared */
  line: (time: string) =>
    `We keep your answers in this browser until ${time} (UK time). Each step adds time.`,
  warning: {
    title: 'Are you still there?',
    /**
     * @param clears what is lost: the answers, or what was typed after their time was up
     * @param minutes whole minutes that are left, at least 1
     */
    body: (clears: 'answers' | 'typed', minutes: number) =>
      `To keep you safe, we clear ${clears === 'answers' ? 'your answers' : 'what you typed'} in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}. Nothing has been sent.`,
    stay: 'Stay on this page',
    exit: 'Exit this page',
    failed: 'We could not reach the site. Check your connection, then press the button again.',
  },
} as const;
