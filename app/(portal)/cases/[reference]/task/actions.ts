'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { writeTask } from '#lib/data/cases/task.ts';
import { onCase } from '../on-case.ts';

/** Writes a task. */
export async function saveTask(state: FormState, form: FormData): Promise<FormState> {
  return onCase('task', state, form, writeTask);
}
