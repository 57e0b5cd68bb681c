'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { sayWhetherTheyCame } from '#lib/data/appointments/end.ts';
import { onCase } from '../on-case.ts';

/** Says what became of an appointment. */
export async function saveOutcome(state: FormState, form: FormData): Promise<FormState> {
  return onCase('did-not-come', state, form, sayWhetherTheyCame);
}
