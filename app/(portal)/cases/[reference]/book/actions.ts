'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { onCase } from '../on-case.ts';

/** Books an appointment. */
export async function saveBooking(state: FormState, form: FormData): Promise<FormState> {
  return onCase('book', state, form, bookAppointment);
}
