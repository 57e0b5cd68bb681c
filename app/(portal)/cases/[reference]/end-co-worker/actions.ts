'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { endCoWorker } from '#lib/data/cases/end-co-worker.ts';
import { onCase } from '../on-case.ts';

/** Ends that somebody works on the case too. */
export async function endCoWork(state: FormState, form: FormData): Promise<FormState> {
  return onCase('end-co-worker', state, form, endCoWorker);
}
