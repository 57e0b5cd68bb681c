import type { Choice } from './choices.tsx';

/** The words of the contact form's answers. Their codes are those of the contact details' schema. */

export const safeOrNot: readonly Choice[] = [
  { code: 'yes', label: 'Yes, it is safe' },
  { code: 'no', label: 'No' },
];

export const yesOrNo: readonly Choice[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

export const voicemailChoices: readonly Choice[] = [
  { code: 'none', label: 'Leave no message' },
  { code: 'first-name', label: 'Say a first name only' },
  { code: 'university', label: 'You may say that it is the University' },
];

export const dayChoices: readonly Choice[] = [
  { code: 'monday', label: 'Monday' },
  { code: 'tuesday', label: 'Tuesday' },
  { code: 'wednesday', label: 'Wednesday' },
  { code: 'thursday', label: 'Thursday' },
  { code: 'friday', label: 'Friday' },
];

export const timeChoices: readonly Choice[] = [
  { code: 'morning', label: 'Morning, 9 to 12' },
  { code: 'midday', label: 'Midday, 12 to 2' },
  { code: 'afternoon', label: 'Afternoon, 2 to 5' },
];

export const answeredByOtherChoices: readonly Choice[] = [
  { code: 'hang-up', label: 'Hang up and say nothing' },
  { code: 'wrong-number', label: 'Say it is a wrong number' },
  { code: 'cover-name', label: 'Use a different name' },
];

export const unreachableChoices: readonly Choice[] = [
  { code: 'stop', label: 'Stop trying' },
  { code: 'next-way', label: 'Try the next safe way' },
  { code: 'wait', label: 'Wait for me to get in touch' },
];
