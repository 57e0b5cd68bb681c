'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { askHowTheyAre } from '#lib/data/cases/ask-how-they-are.ts';
import { onCase } from '../on-case.ts';

/** Sends the email that asks somebody how they are. */
export async function sendAskingHow(state: FormState, form: FormData): Promise<FormState> {
  return onCase('ask-how-they-are', state, form, askHowTheyAre);
}
