'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { onCase } from '../on-case.ts';

/** Closes the case. */
export async function saveClosing(state: FormState, form: FormData): Promise<FormState> {
  return onCase('close', state, form, closeCase);
}
