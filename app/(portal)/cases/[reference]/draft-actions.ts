'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { isVerb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { clockTimeInWords } from '#lib/casework/time-words.ts';
import { discardDraft } from '#lib/data/drafts/drafts.ts';
import { ExpectedError, SignedOutError } from '#lib/errors.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { casePath, verbPath } from '#lib/paths.ts';
import { keepWritten } from './keep-written.ts';

/** Keeps what is being written, where script asks for it: nothing leads away from the page. @returns what is said beside the form */
export async function keepWriting(given: FormData): Promise<string> {
  const form = formGiven(given);
  const verb = textIn(form, 'verb');
  if (!isVerb(verb)) return '';
  try {
    await keepWritten(verb, form);
    return `Draft kept ${clockTimeInWords(Temporal.Now.instant(), workingCalendar.timeZone)}`;
  } catch (error) {
    if (error instanceof SignedOutError) return notKept.signedOut;
    if (error instanceof ExpectedError) return notKept.gone;
    throw error;
  }
}

const notKept = {
  signedOut:
    'You are signed out, so this is not kept. Sign in again in another tab, then type on here: nothing is lost.',
  gone: 'You do not have this case any more, so this is not kept.',
} as const;

/** Forgets what was being written. */
export async function forgetDraft(given: FormData): Promise<void> {
  const form = formGiven(given);
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const verb = textIn(form, 'verb');
  if (!isVerb(verb)) redirect(casePath(reference));
  const path = verbPath(reference, verb);
  await inPortal(path, () => discardDraft(verb, reference));
  redirect(path);
}
