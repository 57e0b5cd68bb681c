'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { saveInformalWay } from '#lib/data/cases/informal-way.ts';
import { onCase } from '../on-case.ts';

/** Writes down how an informal way goes. */
export async function saveHowItGoes(state: FormState, form: FormData): Promise<FormState> {
  return onCase('informal-way', state, form, saveInformalWay);
}
