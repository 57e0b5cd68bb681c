'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { saveSafetyPlan } from '#lib/data/cases/safety-plan.ts';
import { onCase } from '../on-case.ts';

/** Writes a safety plan. */
export async function savePlan(state: FormState, form: FormData): Promise<FormState> {
  return onCase('safety-plan', state, form, saveSafetyPlan);
}
