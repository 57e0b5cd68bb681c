'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { discardLostDraft, takeOverDraft } from '#lib/data/drafts/lost-drafts.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { casePath } from '#lib/paths.ts';
import { onCase } from '../on-case.ts';

/** Takes over what somebody was writing. */
export async function takeOver(state: FormState, form: FormData): Promise<FormState> {
  return onCase('take-over-draft', state, form, takeOverDraft);
}

/** Discards what somebody was writing. */
export async function discardTheirs(given: FormData): Promise<void> {
  const form = formGiven(given);
  const path = casePath(parseCaseReference(textIn(form, 'reference')) ?? '');
  await inPortal(path, () => discardLostDraft(textIn(form, 'reference'), form));
  redirect(`${path}?done=discard-draft`);
}
