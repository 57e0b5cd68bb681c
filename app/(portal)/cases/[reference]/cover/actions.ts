'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { onCase } from '../on-case.ts';

/** Opens the case for cover. */
export async function cover(state: FormState, form: FormData): Promise<FormState> {
  return onCase('cover', state, form, openForCover);
}
