import type { Fields } from '#lib/forms/field.ts';
import { choice, line, lines } from '#lib/forms/fields.ts';
import { closingText, reopeningFields } from '../closing/fields.ts';
import type { EntryKind } from '../entries/kinds.ts';
import { limitsExplained } from '../meeting/limits.ts';
import { noteFields } from '../notes/fields.ts';
import { consultationFields, decisionFields } from '../safeguarding/fields.ts';

const reason = { why: line({ label: 'Why, in one line', name: 'The reason', longest: 300 }) };

const messageWords = {
  text: lines({
    label: 'What did they say?',
    name: 'What they said',
    longest: 5_000,
    required: 'Write what they said',
  }),
};

const contactWords = {
  said: line({ label: 'In one line', name: 'The line', longest: 300 }),
  visitorsSay: line({
    label: 'What the visitors may say',
    longest: 300,
    required: 'Say what the visitors may say',
  }),
  visitorsTell: line({
    label: 'To whom they may say it',
    longest: 300,
    required: 'Say to whom the visitors may say it',
  }),
};

/** The words of each kind that a person wrote. What only the software notes is not corrected, nor is what a queue or a clock went by. */
export const words: { readonly [Kind in EntryKind]?: Fields } = {
  note: { text: noteFields.text, audience: noteFields.audience },
  contact: contactWords,
  'contact-attempt': contactWords,
  'message-in': messageWords,
  account: {
    text: lines({
      label: 'What happened, in a few lines',
      name: 'The account',
      longest: 4_000,
      required: 'Write the account',
    }),
    recorded: line({ label: 'What they want on record, and what not', longest: 300 }),
    // It begins with no answer: that the words of before were read back says nothing of these.
    readBack: choice({
      label: 'Was it read back to them as it is now?',
      options: [
        { code: 'yes', label: 'Yes, and it is right' },
        { code: 'no', label: 'Not yet' },
      ],
      error: 'Choose whether it was read back to them as it is now',
    }),
  },
  limits: {
    explained: choice({
      label: 'When were the limits explained to them?',
      options: limitsExplained,
      error: 'Choose when they were explained',
    }),
  },
  'informal-route': {
    what: line({
      label: 'What is tried',
      longest: 300,
      required: 'Say what is tried',
    }),
    whom: line({ label: 'With whom, and who leads it', longest: 200 }),
    isAgreed: choice({
      label: 'Did they agree to it?',
      options: [
        { code: 'yes', label: 'Yes' },
        { code: 'no', label: 'No' },
      ],
      error: 'Choose whether they agreed to it',
    }),
    outcome: lines({
      label: 'What came of it so far',
      name: 'What came of it',
      longest: 1_000,
      required: 'Say what came of it',
    }),
  },
  task: {
    what: line({
      label: 'What is to be done?',
      name: 'What is to be done',
      longest: 140,
      required: 'Say what is to be done',
    }),
    why: line({ label: 'Why?', name: 'The reason', longest: 200, required: 'Say why' }),
  },
  assignment: reason,
  'co-worker': reason,
  'co-worker-ended': reason,
  cover: reason,
  level: reason,
  consultation: consultationFields,
  'safeguarding-decision': { grounds: decisionFields.grounds },
  closing: { text: closingText },
  reopening: reopeningFields,
};
