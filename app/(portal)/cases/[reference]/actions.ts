'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { casePath } from '#lib/paths.ts';

/** Notes that a task is done, and stays on the case. */
export async function taskDoneOnCase(form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const path = casePath(reference);
  const outcome = await inPortal(path, () =>
    finishTask(reference, formGiven(form)).catch((error: unknown) => {
      if (error instanceof NotPossibleError) return 'closed' as const;
      throw error;
    }),
  );
  redirect(outcome === 'saved' ? `${path}?done=finish-task` : path);
}
