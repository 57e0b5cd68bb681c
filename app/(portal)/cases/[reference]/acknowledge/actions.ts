'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { onCase } from '../on-case.ts';

/** Notes that somebody has seen that the case is Red. */
export async function acknowledgeRed(state: FormState, form: FormData): Promise<FormState> {
  return onCase('acknowledge', state, form, acknowledge);
}
