'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { onCase } from '../on-case.ts';

/** Shows what an appointment becomes, and finishes it once that was seen. */
export async function saveMeeting(state: FormState, form: FormData): Promise<FormState> {
  return onCase('hold-appointment', state, form, finishMeeting);
}
