import { emergencyNumbers } from '#lib/emergency-numbers.ts';
import { paragraph, phone } from './rich-text.ts';

const { emergencyServices, security } = emergencyNumbers;

/** Shown in place of a page that failed. It runs in the browser, so it stands on as little as it can. */
export const somethingWentWrong = {
  title: 'Sorry, something went wrong',
  lead: 'This is our fault, not yours. Please try again in a few minutes.',
  body: [
    paragraph(
      'If you were filling in the form, your answers wait in this browser for 30 minutes. If you had just pressed Send, you can press it again: it is never counted twice.',
    ),
    paragraph(
      'If you are in danger now, call ',
      phone(emergencyServices),
      '. On campus, call Security on ',
      phone(security),
      '.',
    ),
  ],
} as const;
