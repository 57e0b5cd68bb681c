import type { Fields } from '#lib/forms/field.ts';
import { hidden, line } from '#lib/forms/fields.ts';

/** What is right in the place of a number of the directory: for whoever changes the configuration. */
export const wrongNumberFields = {
  words: line({
    label: 'What is right, and where you found it',
    hint: 'For example: it is 0116 496 0000 now, by their own website.',
    name: 'What is right',
    longest: 300,
    required: 'Say in one line what is right',
  }),
  /** How the page said that the service is reached. */
  contact: hidden(200),
} satisfies Fields;
