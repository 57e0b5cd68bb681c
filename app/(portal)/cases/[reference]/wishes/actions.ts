'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { confirmWishes } from '#lib/data/cases/wishes.ts';
import { onCase } from '../on-case.ts';

/** Writes down that a person confirmed their wishes. */
export async function saveWishes(state: FormState, form: FormData): Promise<FormState> {
  return onCase('wishes', state, form, confirmWishes);
}
