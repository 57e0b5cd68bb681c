import { paragraph } from './rich-text.ts';

/** Shown in place of a page that failed. It runs in the browser, so it stands on as little as it can. */
export const somethingWentWrong = {
  title: 'Sorry, something went wrong',
  lead: 'This is our fault, not yours. Please try again in a few minutes.',
  body: [
    paragraph(
      'If you were filling in the form, your answers wait in this browser for 30 minutes. If you had just pressed Send, you can press it again: it is never counted twice.',
    ),
  ],
} as const;
