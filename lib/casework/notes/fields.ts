import { choice, lines } from '#lib/forms/fields.ts';

/** The longest note, in characters. */
export const longestNote = 5_000;

/** A note on a case. */
export const noteFields = {
  text: lines({
    label: 'Note',
    longest: longestNote,
    required: 'Write the note',
    hint: 'Facts first, and who said them. The person may ask to read it.',
  }),
  audience: choice({
    label: 'For whom?',
    options: [
      { code: 'team', label: 'For the team' },
      { code: 'supervision', label: 'For supervision' },
    ],
    error: 'Choose for whom the note is',
    start: 'team',
  }),
};
