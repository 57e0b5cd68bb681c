'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { putBack } from '#lib/data/cases/put-back.ts';
import { onCase } from '../on-case.ts';

/** Puts a struck entry back. */
export async function putEntryBack(state: FormState, form: FormData): Promise<FormState> {
  return onCase('put-back', state, form, putBack);
}
