'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { logReply } from '#lib/data/cases/log-reply.ts';
import { onCase } from '../on-case.ts';

/** Writes a reply down. */
export async function saveReply(state: FormState, form: FormData): Promise<FormState> {
  return onCase('log-reply', state, form, logReply);
}
