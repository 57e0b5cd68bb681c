'use server';

import type { FormState } from '#components/forms/form-state.ts';

import { logContact } from '#lib/data/cases/log-contact.ts';
import { onCase } from '../on-case.ts';

/** Writes a contact down, or an attempt at one. */
export async function saveContact(state: FormState, form: FormData): Promise<FormState> {
  return onCase('log-contact', state, form, logContact);
}
