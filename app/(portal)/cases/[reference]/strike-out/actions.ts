'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { onCase } from '../on-case.ts';

/** Strikes an entry out. */
export async function strike(state: FormState, form: FormData): Promise<FormState> {
  return onCase('strike-out', state, form, strikeOut);
}
