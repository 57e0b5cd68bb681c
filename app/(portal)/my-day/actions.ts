'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';

/** Notes that a task is done. */
export async function taskDone(form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const outcome = await inPortal(workPaths.myDay, () =>
    finishTask(reference, formGiven(form)).catch((error: unknown) => {
      if (error instanceof NotPossibleError) return 'closed' as const;
      throw error;
    }),
  );
  redirect(`${workPaths.myDay}?task=${outcome === 'saved' ? 'done' : 'closed'}`);
}
