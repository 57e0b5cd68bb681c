'use server';

import type { FormState } from '#components/forms/form-state.ts';

import { assignCase } from '#lib/data/cases/assign.ts';
import { onCase } from '../on-case.ts';

/** Gives the case to somebody. */
export async function assign(state: FormState, form: FormData): Promise<FormState> {
  return onCase('assign', state, form, assignCase);
}
