'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { enterCase } from '#lib/data/cases/enter-case.ts';
import { dropWritten, requireWriter } from '#lib/data/drafts/keep-draft.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { casePath, newCasePath } from '#lib/paths.ts';
import { keepForm, keepInstead } from '../../keep-form.ts';

/** Writes a case down that came by a member of staff. */
export async function saveNewCase(state: FormState, given: FormData): Promise<FormState> {
  const form = formGiven(given);
  const attempt = attemptAfter(state);
  const writer = textIn(form, 'writer');
  if (textIn(form, 'intent') === 'draft') {
    await keepForm(form);
    redirect(newCasePath);
  }
  const outcome = await inPortal(newCasePath, () =>
    requireWriter(writer)
      .then(async () => {
        const entered = await enterCase(form);
        if (!('errors' in entered)) await dropWritten(writer);
        return entered;
      })
      .catch(async (error: unknown) => {
        const failure = await keepInstead(error, form, newCasePath);
        if (failure === undefined) throw error;
        return { values: everythingPosted(form), errors: {}, failure };
      }),
  );
  if ('errors' in outcome) return { ...outcome, values: { ...outcome.values, writer }, attempt };
  const { reference, maySee } = outcome;
  redirect(maySee ? `${casePath(reference)}?done=new-case` : `${newCasePath}?saved=${reference}`);
}
