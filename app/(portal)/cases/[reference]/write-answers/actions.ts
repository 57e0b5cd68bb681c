'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { writeAnswers } from '#lib/data/cases/write-answers.ts';
import { onCase } from '../on-case.ts';

/** Writes down what the person answered. */
export async function saveAnswers(state: FormState, form: FormData): Promise<FormState> {
  return onCase('write-answers', state, form, writeAnswers);
}
