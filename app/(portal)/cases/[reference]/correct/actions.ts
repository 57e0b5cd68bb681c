'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { correctEntry } from '#lib/data/cases/correct.ts';
import { onCase } from '../on-case.ts';

/** Corrects an entry. */
export async function saveCorrection(state: FormState, form: FormData): Promise<FormState> {
  return onCase('correct', state, form, correctEntry);
}
