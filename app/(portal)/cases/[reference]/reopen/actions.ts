'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { onCase } from '../on-case.ts';

/** Opens the case again. */
export async function saveReopening(state: FormState, form: FormData): Promise<FormState> {
  return onCase('reopen', state, form, reopenCase);
}
