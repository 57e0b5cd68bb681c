import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { dropWritten, requireWriter } from '#lib/data/drafts/keep-draft.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { keepForm, keepInstead } from '../keep-form.ts';

type FormPath = `/lead/texts/${string}` | `/lead/directory/${string}`;

/** Where a form of a lead is, and where it leads. */
interface LeadFormPlace {
  /** Of its page. */
  readonly path: FormPath;
  /** Once it is saved. */
  readonly done: FormPath | `/lead?${string}`;
  /** Does it, by one data function. */
  readonly save: (about: string, form: FormData) => Promise<FormRefused | 'saved'>;
}

/**
 * Answers a form of a lead that is on no case: does it and leads on, or gives the form back as it was filled in, with what is wrong.
 * @param placeOf by what the form is about: may be anything
 */
export async function onLeadForm(
  state: unknown,
  given: unknown,
  placeOf: (about: string) => LeadFormPlace,
): Promise<FormState> {
  const form = formGiven(given);
  const about = textIn(form, 'about');
  const writer = textIn(form, 'writer');
  const { path, done, save } = placeOf(about);
  const intent = textIn(form, 'intent');
  if (intent === 'draft') {
    await keepForm(form);
    redirect(path);
  }
  if (intent === 'theirs') {
    // What stands now stays; the person saw both, and chose.
    await inPortal(path, () => dropWritten(writer));
    redirect(path);
  }
  const saveOwn = async () => {
    await requireWriter(writer);
    const outcome = await save(about, form);
    if (outcome === 'saved') await dropWritten(writer);
    return outcome;
  };
  const outcome = await inPortal(path, () =>
    saveOwn().catch(async (error: unknown) => {
      const failure = await keepInstead(error, form, path);
      if (failure === undefined) throw error;
      return { values: everythingPosted(form), errors: {}, failure };
    }),
  );
  if (outcome === 'saved') redirect(done);
  const attempt = attemptAfter(state);
  const values = { ...outcome.values, writer };
  const theirs = 'theirs' in outcome ? outcome.theirs : undefined;
  if (theirs === undefined) return { ...outcome, values, attempt };
  // What stands around the form is of before the change.
  refresh();
  return { ...outcome, values, failure: changedMeanwhile(theirs.by), attempt };
}

function changedMeanwhile(by: string | undefined) {
  return {
    title: by === undefined ? 'This was changed meanwhile' : `Changed meanwhile by ${by}`,
    words:
      'Nothing of yours is saved yet, and nothing is lost. Below, theirs stands beside yours. Keep yours, with their words in it if you like; or take theirs.',
  };
}
