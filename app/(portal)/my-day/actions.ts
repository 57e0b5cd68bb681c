'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { takeOverNewCase } from '#lib/data/drafts/left-drafts.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { newCasePath, workPaths } from '#lib/paths.ts';

/** Notes that a task is done, or says that it is not possible any more. */
export async function taskDone(form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const told = await inPortal(workPaths.myDay, () =>
    finishTask(reference, formGiven(form)).then(() => 'done', notNow),
  );
  redirect(`${workPaths.myDay}?task=${told}`);
}

/** The case was closed or joined meanwhile. */
function notNow(error: unknown): 'not-now' {
  if (error instanceof NotPossibleError) return 'not-now';
  throw error;
}

/** Makes a new case that somebody was writing down, who works here no more, the viewer's to write. */
export async function takeOver(given: FormData): Promise<void> {
  const isTaken = await inPortal(workPaths.myDay, () =>
    takeOverNewCase(formGiven(given)).then(() => true, notWhileWriting),
  );
  redirect(isTaken ? newCasePath : `${workPaths.myDay}?task=own-first`);
}

function notWhileWriting(error: unknown): false {
  if (error instanceof NotPossibleError) return false;
  throw error;
}
