'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { isVerb } from '#lib/casework/case/workflow.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { discardDraft } from '#lib/data/drafts/drafts.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';

/** Notes that a task is done. */
export async function taskDone(form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  await inPortal(workPaths.myDay, () => finishTask(reference, formGiven(form)));
  redirect(`${workPaths.myDay}?task=done`);
}

/** Forgets what was being written. */
export async function discardWriting(given: FormData): Promise<void> {
  const form = formGiven(given);
  const verb = textIn(form, 'verb');
  if (isVerb(verb)) {
    await inPortal(workPaths.myDay, () => discardDraft(verb, textIn(form, 'reference')));
  }
  redirect(workPaths.myDay);
}
