import { hidden, line } from '#lib/forms/fields.ts';

/** Why an entry does not belong to the case. */
export const strikingFields = {
  entry: hidden(),
  why: line({
    label: 'Why, in one line',
    hint: 'For instance that it was meant for another case.',
    name: 'The reason',
    longest: 200,
    required: 'Say why it does not belong here',
  }),
};

/** Which entry is put back. */
export const puttingBackFields = { entry: hidden() };
