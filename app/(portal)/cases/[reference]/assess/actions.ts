'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { assess } from '#lib/data/cases/assess.ts';
import { onCase } from '../on-case.ts';

/** Writes an assessment of needs and risk. */
export async function saveAssessment(state: FormState, form: FormData): Promise<FormState> {
  return onCase('assess', state, form, assess);
}
