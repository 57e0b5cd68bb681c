'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { type KeptForm, pathOfForm } from '#lib/casework/drafts/kept-form.ts';
import { discardDraft, keepDraftOn } from '#lib/data/drafts/drafts.ts';
import { dropWritten } from '#lib/data/drafts/keep-draft.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { casePath, workPaths } from '#lib/paths.ts';

/** Forgets what was being written. */
export async function forgetDraft(given: FormData): Promise<void> {
  const form = draftIn(given);
  const path = pathOfForm(form) ?? workPaths.myDay;
  const writer = textIn(formGiven(given), 'writer');
  // On the page of its form what was kept there since goes with it.
  await inPortal(path, () =>
    writer === '' ? discardDraft(form, textIn(formGiven(given), 'draft')) : dropWritten(writer),
  );
  redirect(placeAfter(given, form) ?? path);
}

/** Opens the form with one of several drafts of it. */
export async function openDraft(given: FormData): Promise<void> {
  const form = draftIn(given);
  const path = pathOfForm(form) ?? workPaths.myDay;
  await inPortal(path, () => keepDraftOn(form, textIn(formGiven(given), 'draft')));
  redirect(path);
}

/** Keeps a draft on that nobody has touched for long. */
export async function keepOldDraft(given: FormData): Promise<void> {
  const form = draftIn(given);
  await inPortal(workPaths.myDay, () => keepDraftOn(form, textIn(formGiven(given), 'draft')));
  redirect(placeAfter(given, form) ?? workPaths.myDay);
}

/** The page with a list of drafts on which one was pressed; undefined on the page of its form. */
function placeAfter(given: FormData, { reference }: KeptForm) {
  const back = textIn(formGiven(given), 'back');
  if (back === 'my-day') return workPaths.myDay;
  return back === 'case' && reference !== undefined ? casePath(reference) : undefined;
}

function draftIn(given: FormData): KeptForm {
  const form = formGiven(given);
  const entry = textIn(form, 'entry');
  return {
    form: textIn(form, 'form'),
    reference: parseCaseReference(textIn(form, 'reference')),
    ...(entry !== '' && { entry }),
  };
}
