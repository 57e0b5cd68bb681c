'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { verbPath } from '#lib/paths.ts';
import { onCase } from '../on-case.ts';

/** Closes the case. */
export async function saveClosing(state: FormState, form: FormData): Promise<FormState> {
  return onCase('close', state, form, closeCase);
}

/** Notes that a task is done, and goes on with closing: the page says so where the case was closed or joined meanwhile. */
export async function finishOpenTask(form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const path = verbPath(reference, 'close');
  await inPortal(path, () =>
    finishTask(reference, formGiven(form)).catch((error: unknown) => {
      if (!(error instanceof NotPossibleError)) throw error;
    }),
  );
  redirect(path);
}
