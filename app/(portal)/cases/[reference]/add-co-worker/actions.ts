'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { onCase } from '../on-case.ts';

/** Lets a colleague work on the case too. */
export async function saveCoWorker(state: FormState, form: FormData): Promise<FormState> {
  return onCase('add-co-worker', state, form, addCoWorker);
}
