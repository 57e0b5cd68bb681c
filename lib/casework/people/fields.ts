import { line } from '#lib/forms/fields.ts';

/** What is sought, in one line. It is posted, so that it stands in no address and no history. */
export const findFields = {
  words: line({
    label: 'Whom or what are you looking for?',
    hint: 'A reference, a whole name or whole parts of it, an email address, a phone number or a university number.',
    name: 'What you look for',
    longest: 254,
    required: 'Type a reference, a name, an email address, a phone number or a university number',
  }),
};
