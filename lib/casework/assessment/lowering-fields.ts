import { choice, hidden, line } from '#lib/forms/fields.ts';

/** What a second person decides on a level that is to be lowered. */
export const loweringFields = {
  agreed: choice<'yes' | 'no'>({
    label: 'Do you agree?',
    options: [
      { code: 'yes', label: 'Yes: it is lowered' },
      { code: 'no', label: 'No: the higher level stays' },
    ],
    isStacked: true,
    error: 'Choose whether you agree',
  }),
  why: line({
    label: 'Why, in one line',
    name: 'The reason',
    longest: 300,
    required: 'Say why',
  }),
  /** The version of the case that the page showed. */
  seen: hidden(),
};
