'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { moveLater } from '#lib/data/cases/move-later.ts';
import { onCase } from '../on-case.ts';

/** Puts a task or the next step off. */
export async function move(state: FormState, form: FormData): Promise<FormState> {
  return onCase('move', state, form, moveLater);
}
