'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { writeFollowUp } from '#lib/data/follow-up/write-follow-up.ts';
import { onCase } from '../on-case.ts';

/** Shows what the person gets, and approves it once it was read. */
export async function saveFollowUp(state: FormState, form: FormData): Promise<FormState> {
  return onCase('follow-up', state, form, writeFollowUp);
}
