'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { joinCase } from '#lib/data/people/join.ts';
import { onCase } from '../on-case.ts';

/** Makes a newer disclosure a part of an older case of the same person. */
export async function saveJoining(state: FormState, form: FormData): Promise<FormState> {
  return onCase('join', state, form, joinCase);
}
