'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { onCase } from '../on-case.ts';

/** Gives the case back: the person who presses the button should not have it. */
export async function giveBack(state: FormState, form: FormData): Promise<FormState> {
  return onCase('declare-conflict', state, form, declareConflict);
}
