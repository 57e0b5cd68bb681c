import { expect, it } from 'vitest';
import { drawnFields } from '#lib/forms/read-form.ts';
import { appointmentFields, cancellingFields, changeFields } from './fields.ts';

const known = {
  people: [],
  self: '',
  wishes: { callSafe: 'no', teamsSafe: 'no', preference: '' },
  mayEmail: true,
} as const;

it.each([
  ['booked', appointmentFields(known)],
  ['changed', changeFields(known)],
])(
  'who sends no email about an appointment that is %s reads that no reminder goes either',
  (_, fields) => {
    const asked = JSON.stringify(drawnFields(fields).email);
    expect(asked).toContain('No: they know, and they get no reminder by email either');
  },
);

it('of one that is cancelled there is no reminder to speak of', () => {
  const asked = JSON.stringify(drawnFields(cancellingFields(known)).email);
  expect(asked).toContain('No: they know"');
});
