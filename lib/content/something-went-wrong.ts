import { paragraph } from './rich-text.ts';

const ifFilling =
  'If you were filling in the form, your answers wait in this browser for 30 minutes. If you had just pressed Send, you can press it again: it is never counted twice.';

/** Said in place of a page that failed: by the server of a public page, by the framework's script of the portal's frame. */
export const somethingWentWrong = {
  title: 'Sorry, something went wrong',
  lead: 'This is our fault, not yours. Please try again in a few minutes.',
  ifFilling,
  body: [paragraph(ifFilling)],
} as const;
