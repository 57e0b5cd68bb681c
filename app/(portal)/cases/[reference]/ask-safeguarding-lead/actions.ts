'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { onCase } from '../on-case.ts';

/** Asks the safeguarding lead. */
export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return onCase('ask-safeguarding-lead', state, form, askSafeguardingLead);
}
