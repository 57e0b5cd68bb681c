'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { decideLowering } from '#lib/data/cases/decide-lowering.ts';
import { onCase } from '../on-case.ts';

/** Takes the decision of a second person on a lower level. */
export async function saveDecision(state: FormState, form: FormData): Promise<FormState> {
  return onCase('decide-lowering', state, form, decideLowering);
}
