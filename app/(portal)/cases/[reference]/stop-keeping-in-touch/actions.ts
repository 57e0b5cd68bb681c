'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { stopKeepingInTouch } from '#lib/data/cases/stop-keeping-in-touch.ts';
import { onCase } from '../on-case.ts';

/** Writes down that keeping in touch ends. */
export async function saveStopping(state: FormState, form: FormData): Promise<FormState> {
  return onCase('stop-keeping-in-touch', state, form, stopKeepingInTouch);
}
