'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { onCase } from '../on-case.ts';

/** Says who must not have the case. */
export async function saveWalls(state: FormState, form: FormData): Promise<FormState> {
  return onCase('change-walls', state, form, changeWalls);
}
