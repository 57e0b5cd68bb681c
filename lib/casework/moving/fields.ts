import { day, hidden, line } from '#lib/forms/fields.ts';

/** Until when something waits that was to be done, and why. */
export const movingFields = {
  /** The entry of a task; empty where it is the next step of the case. */
  entry: hidden(),
  until: day({
    label: 'Until when?',
    hint: 'At most 20 working days from today.',
    name: 'Until when',
  }),
  why: line({
    label: 'Why, in one line',
    name: 'The reason',
    longest: 200,
    required: 'Say why it can wait',
  }),
};
