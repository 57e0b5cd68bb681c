'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { changeAppointment } from '#lib/data/appointments/change.ts';
import { onCase } from '../on-case.ts';

/** Changes an appointment. */
export async function saveChange(state: FormState, form: FormData): Promise<FormState> {
  return onCase('change-appointment', state, form, changeAppointment);
}
