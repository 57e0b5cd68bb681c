'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { sayWrong } from '#lib/data/directory/checks.ts';
import { workPaths, wrongNumberPath } from '#lib/paths.ts';
import { onLeadForm } from '../../on-lead-form.ts';

/** Puts before the administrator what is right in the place of a number. */
export async function saveWrongNumber(state: FormState, given: FormData): Promise<FormState> {
  return onLeadForm(state, given, (service) => ({
    path: wrongNumberPath(service),
    done: `${workPaths.lead}?number=wrong`,
    save: sayWrong,
  }));
}
