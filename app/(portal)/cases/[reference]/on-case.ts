import 'server-only';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { CaseChangedError, NotPossibleError } from '#lib/data/cases/in-case.ts';
import { SignedOutError } from '#lib/errors.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { casePath, verbPath, workPaths } from '#lib/paths.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { keepWritten } from './keep-written.ts';

/**
 * Answers the form of a verb: does it, and goes back to the case; or gives the form back as it was filled in, with what is wrong.
 * @param save does it, by one data function
 */
export async function onCase(
  verb: Verb,
  state: unknown,
  given: unknown,
  save: (reference: string, form: FormData) => Promise<FormRefused | 'saved'>,
): Promise<FormState> {
  const form = formGiven(given);
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  if (textIn(form, 'intent') === 'draft') {
    const path = verbPath(reference, verb);
    await inPortal(path, () => keepWritten(verb, form));
    redirect(path);
  }
  const outcome = await inPortal(casePath(reference), () =>
    save(reference, form).catch(toldInWords),
  );
  if (outcome === 'saved') {
    // It was pressed there.
    if (verb === 'move') redirect(`${workPaths.myDay}?task=moved`);
    // Those who gave it back do not see it any more.
    redirect(verb === 'declare-conflict' ? workPaths.cases : `${casePath(reference)}?done=${verb}`);
  }
  const attempt = attemptAfter(state);
  if ('errors' in outcome) return { ...outcome, attempt };
  return { values: everythingPosted(form), errors: {}, ...outcome, attempt };
}

/** @throws any error of which a person cannot be told what to do */
function toldInWords(error: unknown): Pick<FormState, 'failure'> {
  if (error instanceof SignedOutError) {
    return {
      failure: {
        title: 'You are signed out',
        words:
          'Nothing was saved, and what you filled in is still here. Sign in again in another tab, then press the button here once more.',
      },
    };
  }
  if (error instanceof CaseChangedError) {
    return {
      failure: {
        title: 'Somebody has changed the case meanwhile',
        words:
          'Nothing was saved, and what you filled in is still here. Open the case in another tab to see what changed, then open this page again.',
      },
    };
  }
  if (error instanceof NotPossibleError) {
    return {
      failure: { title: 'This is not possible now', words: `${error.message}. Nothing was saved.` },
    };
  }
  if (error instanceof SealBrokenError) {
    return {
      failure: {
        title: 'The contact wishes cannot be opened',
        words: 'Their key is not there. The administrator has been told. Nothing was saved.',
      },
    };
  }
  throw error;
}
