'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { saveConference } from '#lib/data/cases/case-conference.ts';
import { onCase } from '../on-case.ts';

/** Writes a case conference down, with the tasks that it agreed on. */
export async function saveCaseConference(state: FormState, form: FormData): Promise<FormState> {
  return onCase('case-conference', state, form, saveConference);
}
