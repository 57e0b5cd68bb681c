'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { cancelAppointment } from '#lib/data/appointments/end.ts';
import { onCase } from '../on-case.ts';

/** Cancels an appointment. */
export async function saveCancellation(state: FormState, form: FormData): Promise<FormState> {
  return onCase('cancel-appointment', state, form, cancelAppointment);
}
