'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';

/** Notes that a task is done. */
export async function taskDone(form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  await inPortal(workPaths.myDay, () => finishTask(reference, formGiven(form)));
  redirect(`${workPaths.myDay}?task=done`);
}
