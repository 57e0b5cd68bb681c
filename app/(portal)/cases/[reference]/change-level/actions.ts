'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { onCase } from '../on-case.ts';

/** Changes the level of the case. */
export async function saveLevel(state: FormState, form: FormData): Promise<FormState> {
  return onCase('change-level', state, form, changeLevel);
}
