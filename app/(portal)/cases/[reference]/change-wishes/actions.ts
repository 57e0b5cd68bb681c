'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { changeWishes } from '#lib/data/cases/change-wishes.ts';
import { onCase } from '../on-case.ts';

/** Changes the contact wishes, on the person's own word. */
export async function saveChangedWishes(state: FormState, form: FormData): Promise<FormState> {
  return onCase('change-wishes', state, form, changeWishes);
}
