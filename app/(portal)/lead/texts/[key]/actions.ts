'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { changeText } from '#lib/data/texts/change-text.ts';
import { textPath } from '#lib/paths.ts';
import { onLeadForm } from '../../on-lead-form.ts';

/** Gives a text of emails a new version. */
export async function saveText(state: FormState, given: FormData): Promise<FormState> {
  return onLeadForm(state, given, (key) => ({
    path: textPath(key),
    done: `${textPath(key)}?done=text`,
    save: changeText,
  }));
}
