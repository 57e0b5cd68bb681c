import { choice, line } from '#lib/forms/fields.ts';

export const pauseField = line({
  label: 'How to pause or stop',
  hint: 'A word or a sign that they choose.',
  longest: 120,
});

/** Whether there is another appointment. */
export const nextField = choice<'ahead' | 'to-book' | 'none'>({
  label: 'Another appointment?',
  options: [
    { code: 'ahead', label: 'Booked already' },
    { code: 'to-book', label: 'Yes: to be booked' },
    { code: 'none', label: 'None for now' },
  ],
  error: 'Section 8: choose whether there is another appointment',
});
