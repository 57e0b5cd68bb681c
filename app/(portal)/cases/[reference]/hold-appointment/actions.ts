'use server';

import type { FormState } from '#components/forms/form-state.ts';
import { finishedMeanwhile } from '#components/portal/meeting/finished-meanwhile.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { keepForm } from '../../../keep-form.ts';
import { onCase } from '../on-case.ts';

/** Shows what an appointment becomes, and finishes it once that was seen. Where a colleague has finished it, what was written is kept, and both are shown. */
export async function saveMeeting(state: FormState, form: FormData): Promise<FormState> {
  const next = await onCase('hold-appointment', state, form, finishMeeting);
  if (next.theirs === undefined) return next;
  await keepForm(form);
  return { ...next, failure: finishedMeanwhile };
}
