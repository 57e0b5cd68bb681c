'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { leaveApart } from '#lib/data/people/leave-apart.ts';
import { onCase } from '../on-case.ts';

/** Leaves two cases apart that look like one person's. */
export async function saveApart(state: FormState, form: FormData): Promise<FormState> {
  return onCase('leave-apart', state, form, leaveApart);
}
