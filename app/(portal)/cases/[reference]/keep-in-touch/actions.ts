'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { onCase } from '../on-case.ts';

/** Writes down whether it was agreed to keep in touch. */
export async function saveKeepingInTouch(state: FormState, form: FormData): Promise<FormState> {
  return onCase('keep-in-touch', state, form, keepInTouch);
}
