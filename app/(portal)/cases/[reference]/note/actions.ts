'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { onCase } from '../on-case.ts';

/** Writes a note on the case. */
export async function saveNote(state: FormState, form: FormData): Promise<FormState> {
  return onCase('note', state, form, writeNote);
}
