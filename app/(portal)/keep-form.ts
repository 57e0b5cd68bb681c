import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Failure } from '#components/forms/form-state.ts';
import { AnotherWriterError, type Kept, keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { NotFoundError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { sessionPaths, workPaths } from '#lib/paths.ts';
import { isCallByScript } from '#lib/serving/next-internals.ts';

/**
 * Keeps what a form holds as a draft of the person who opened it. For whom, on which case and which press it was is the page's own.
 * @returns what became of it; undefined where the form does not say for whom it was opened, or its case is gone
 */
export async function keepForm(form: FormData): Promise<Kept | undefined> {
  const { writer: _, reference: __, intent: ___, ...values } = everythingPosted(form);
  return keepDraft(textIn(form, 'writer'), values).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
}

/**
 * Somebody pressed Save whom it is not for any more: what they typed is kept instead.
 * @param path of the form, to come back to
 * @returns what they are told; undefined where the error is to take its way
 * @throws what Next's redirect throws, where the page cannot stay as it is: no script runs there
 */
export async function keepInstead(
  error: unknown,
  form: FormData,
  path: string,
): Promise<Failure | undefined> {
  if (error instanceof AnotherWriterError) {
    return (await keepForm(form)) === undefined ? undefined : told.another;
  }
  if (error instanceof NotStaffError) {
    await keepForm(form);
    return undefined;
  }
  const isSignedOut = error instanceof SignedOutError;
  if (!isSignedOut && !(error instanceof NotFoundError)) return undefined;
  const kept = await keepForm(form);
  const isByScript = isCallByScript(await headers());
  if (isSignedOut) {
    if (!isByScript) {
      const question = new URLSearchParams({ target: path, ...(kept && { kept: 'yes' }) });
      redirect(`${sessionPaths.signIn}?${question}`);
    }
    const { title, words } = kept === undefined ? told.signedOut : told.signedOutAndKept;
    return { title, words: error.end === 'elsewhere' ? `${elsewhere} ${words}` : words };
  }
  if (kept !== 'lost') return undefined;
  if (!isByScript) redirect(`${workPaths.myDay}?told=lost`);
  return told.lost;
}

const elsewhere = 'You signed in, or out, in another browser or on another device.';

const told = {
  another: {
    title: 'Somebody else is signed in by now',
    words:
      'Nothing was saved, or it would stand there in their name. What you wrote is kept for you: sign in yourself, and it is in this form again.',
  },
  signedOut: {
    title: 'You are signed out',
    words:
      'Nothing was saved, and what you filled in is still here. Sign in again in another tab, then press the button here once more.',
  },
  signedOutAndKept: {
    title: 'You are signed out',
    words:
      'Nothing was saved yet. What you filled in is still here, and kept for you. Sign in again in another tab, then press the button here once more.',
  },
  lost: {
    title: 'You do not have this case any more',
    words: 'Nothing was saved. What you wrote is still here, and is kept for the lead of the case.',
  },
} as const;
