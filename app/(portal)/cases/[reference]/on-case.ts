import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { pathOfForm } from '#lib/casework/drafts/kept-form.ts';
import { afterSaving } from '#lib/data/cases/after-saving.ts';
import { CaseChangedError, NotPossibleError } from '#lib/data/cases/in-case.ts';
import { dropWritten, requireWriter } from '#lib/data/drafts/keep-draft.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { casePath, workPaths } from '#lib/paths.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { keepForm, keepInstead } from '../../keep-form.ts';

/**
 * Answers the form of a verb: does it, and goes back to the case, or to the queue where the viewer does not see the case any more; or gives
 * the form back as it was filled in, with what is wrong.
 * @param save does it, by one data function; `told` where the lead of the case was told of it
 */
export async function onCase(
  verb: Verb,
  state: unknown,
  given: unknown,
  save: (reference: string, form: FormData) => Promise<FormRefused | 'saved' | 'told'>,
): Promise<FormState> {
  const form = formGiven(given);
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const entry = textIn(form, 'entry');
  const place = { form: verb, reference, ...(entry !== '' && { entry }) };
  const path = pathOfForm(place) ?? casePath(reference);
  const writer = textIn(form, 'writer');
  if (textIn(form, 'intent') === 'draft') {
    await keepForm(form);
    redirect(path);
  }
  if (textIn(form, 'intent') === 'theirs') {
    // What stands now stays; the person saw both, and chose.
    await inPortal(path, () => dropWritten(writer));
    redirect(casePath(reference));
  }
  const saveOwn = async () => {
    await requireWriter(writer);
    const outcome = await save(reference, form);
    if (typeof outcome === 'object') return outcome;
    const { stillSees } = await afterSaving(writer, reference);
    return { isTold: outcome === 'told', isGone: !stillSees };
  };
  const outcome = await inPortal(path, () =>
    saveOwn().catch(async (error: unknown) => {
      const failure = (await keepInstead(error, form, path)) ?? toldInWords(error);
      // Who looked at what changed presses once more.
      return { failure, ...(error instanceof CaseChangedError && { seen: `${error.version}` }) };
    }),
  );
  if ('isGone' in outcome) {
    const { isGone, isTold } = outcome;
    if (isGone) redirect(`${workPaths.cases}?done=${verb}${isTold ? '&told=yes' : ''}`);
    // It was pressed there.
    redirect(
      verb === 'move' ? `${workPaths.myDay}?task=moved` : `${casePath(reference)}?done=${verb}`,
    );
  }
  const attempt = attemptAfter(state);
  // What stands around the form is of before the change: where script runs it would contradict what is said in it.
  if ('errors' in outcome ? outcome.theirs !== undefined : 'seen' in outcome) refresh();
  if ('errors' in outcome) {
    // Without script the page is drawn once more, for the same writing.
    const values = { ...outcome.values, writer };
    return { ...outcome, values, ...(outcome.theirs && { failure: changedMeanwhile }), attempt };
  }
  const { seen = textIn(form, 'seen'), failure } = outcome;
  return { values: { ...everythingPosted(form), seen }, errors: {}, failure, attempt };
}

const changedMeanwhile = {
  title: 'Somebody else changed this meanwhile',
  words:
    'Nothing of yours is saved yet, and nothing is lost. Below, yours stands beside theirs. Keep yours, with their words in it if you like; or take theirs.',
} as const;

/** @throws any error of which a person cannot be told what to do */
function toldInWords(error: unknown): NonNullable<FormState['failure']> {
  if (error instanceof CaseChangedError) {
    return {
      title: 'Somebody has changed the case meanwhile',
      words:
        'Nothing was saved, and what you filled in is still here. Open the case in another tab to see what changed. If what you filled in still holds, press the button once more.',
    };
  }
  if (error instanceof NotPossibleError) {
    return { title: 'This is not possible now', words: `${error.message}. Nothing was saved.` };
  }
  if (error instanceof SealBrokenError) {
    return {
      title: 'The contact wishes cannot be opened',
      words: 'Their key is not there. The administrator has been told. Nothing was saved.',
    };
  }
  throw error;
}
