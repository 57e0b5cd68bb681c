/** The one optional question of the anonymous page. Its form runs in the browser: this file imports nothing. */
export const whyAnonymousCopy = {
  question: 'Why do you want to stay anonymous? (optional)',
  hint: 'This helps us remove what makes it hard to tell us. Tick all that fits, or leave it empty.',
} as const;
