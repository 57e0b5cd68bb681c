'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { giveFollowUp } from '#lib/data/follow-up/give-follow-up.ts';
import { onCase } from '../on-case.ts';

/** Says how and when somebody got their follow-up. */
export async function saveGiving(state: FormState, form: FormData): Promise<FormState> {
  return onCase('give-follow-up', state, form, giveFollowUp);
}
