'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { enterCase } from '#lib/data/cases/enter-case.ts';
import { SignedOutError } from '#lib/errors.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import { formGiven } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { casePath, newCasePath } from '#lib/paths.ts';

/** Writes a case down that came by a member of staff. */
export async function saveNewCase(state: FormState, given: FormData): Promise<FormState> {
  const form = formGiven(given);
  const attempt = attemptAfter(state);
  const outcome = await inPortal(newCasePath, () =>
    enterCase(form).catch((error: unknown) => {
      if (error instanceof SignedOutError) return 'signed-out' as const;
      throw error;
    }),
  );
  if (outcome === 'signed-out') return { ...signedOut(form), attempt };
  if ('errors' in outcome) return { ...outcome, attempt };
  const { reference, maySee } = outcome;
  redirect(maySee ? casePath(reference) : `${newCasePath}?saved=${reference}`);
}

function signedOut(form: FormData): Omit<FormState, 'attempt'> {
  return {
    values: everythingPosted(form),
    errors: {},
    failure: {
      title: 'You are signed out',
      words:
        'Nothing was saved, and what you filled in is still here. Sign in again in another tab, then press the button here once more.',
    },
  };
}
