'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { sayRight } from '#lib/data/directory/checks.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';

/** Keeps that a number of the directory is still right. */
export async function numberIsRight(given: FormData): Promise<void> {
  const form = formGiven(given);
  const outcome = await inPortal(workPaths.lead, () => sayRight(textIn(form, 'service'), form));
  redirect(`${workPaths.lead}?number=${outcome === 'saved' ? 'right' : 'other'}`);
}
