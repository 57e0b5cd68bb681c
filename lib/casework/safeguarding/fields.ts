import { choice, hidden, lines } from '#lib/forms/fields.ts';

/** What a safeguarding lead may decide. */
export const decisions = [
  { code: 'no-further', label: 'Nothing further' },
  { code: 'children', label: 'Children’s services' },
  { code: 'adults', label: 'Adult services' },
  { code: 'police', label: 'Police' },
  { code: 'other', label: 'Something else' },
] as const;

/** Whether the person knows. */
export const tellings = [
  { code: 'told', label: 'The person was told' },
  { code: 'to-be-told', label: 'The person is to be told' },
  { code: 'not-told', label: 'The person is not told' },
] as const;

/** What the safeguarding lead is asked. */
export const consultationFields = {
  why: lines({
    label: 'What worries you, and what do you ask?',
    name: 'The question',
    longest: 2_000,
    required: 'Say what worries you',
  }),
};

/** What the safeguarding lead decides. */
export const decisionFields = {
  decision: choice<(typeof decisions)[number]['code']>({
    label: 'What is to be done?',
    options: decisions,
    error: 'Choose what is to be done',
  }),
  told: choice<(typeof tellings)[number]['code']>({
    label: 'Does the person know?',
    options: tellings,
    error: 'Say whether the person knows',
  }),
  grounds: lines({
    label: 'On what grounds?',
    hint: 'Also why the person is not told, where they are not.',
    name: 'The grounds',
    longest: 2_000,
    required: 'Give the grounds',
  }),
  seen: hidden(),
};
