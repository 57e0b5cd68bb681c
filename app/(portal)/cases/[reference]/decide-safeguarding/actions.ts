'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import { onCase } from '../on-case.ts';

/** Takes the safeguarding lead’s decision. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return onCase('decide-safeguarding', state, form, decideSafeguarding);
}
