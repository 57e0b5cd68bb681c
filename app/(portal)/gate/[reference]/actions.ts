'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { readGateForm } from '#lib/casework/access/gate-form.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import {
  answerAtGate,
  GateRefusedError,
  UnknownPersonError,
} from '#lib/data/cases/answer-at-gate.ts';
import { GateAnsweredError, GateChangedError } from '#lib/data/cases/at-gate.ts';
import { dropWritten, requireWriter } from '#lib/data/drafts/keep-draft.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { casePath, gatePath, workPaths } from '#lib/paths.ts';
import { isCallByScript } from '#lib/serving/next-internals.ts';
import { keepInstead } from '../../keep-form.ts';

/** Takes the answer whom a reporter meant. */
export async function answerQuestion(state: FormState, form: FormData): Promise<FormState> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const attempt = attemptAfter(state);
  const read = readGateForm(formGiven(form));
  const writer = textIn(form, 'writer');
  const values = { ...read.values, writer };
  if ('errors' in read) return { values, errors: read.errors, attempt };
  const outcome = await inPortal(gatePath(reference), () =>
    requireWriter(writer)
      .then(async () => {
        const answered = await answerAtGate(reference, read.answer, undefined, {
          seen: textIn(form, 'seen'),
          writer,
        });
        await dropWritten(writer);
        return answered;
      })
      .catch(async (error: unknown) => {
        const failure = await keepInstead(error, form, gatePath(reference));
        if (failure !== undefined) return { failure };
        if (isOver(error) && !isCallByScript(await headers())) {
          // Drawn once more, the page would be another one.
          redirect(`${workPaths.myDay}?told=gate`);
        }
        return toldInWords(error);
      }),
  );
  // What stands around the form is of before the change.
  if ('isChanged' in outcome) refresh();
  if ('failure' in outcome) return { values, errors: {}, failure: outcome.failure, attempt };
  if ('errors' in outcome) return { values, ...outcome, attempt };
  redirect(
    outcome.mayRead
      ? `${casePath(reference)}?done=gate`
      : `${workPaths.gate}?answered=${reference}`,
  );
}

/** @returns whether the question is not asked of them any more */
function isOver(error: unknown): boolean {
  return (
    error instanceof GateAnsweredError || (error instanceof GateChangedError && !error.isTheirs)
  );
}

function toldInWords(error: unknown) {
  if (error instanceof GateRefusedError) return { errors: error.errors };
  if (error instanceof GateChangedError) {
    return error.isTheirs
      ? {
          isChanged: true,
          failure: {
            title: 'This changed meanwhile',
            words:
              'The question went on, or was answered in another tab, since this page was opened. Your answer was not taken. If it still holds, save it once more.',
          },
        }
      : {
          failure: {
            title: 'This changed meanwhile',
            words:
              'The question was answered, or went on to a colleague, since this page was opened. Your answer was not taken.',
          },
        };
  }
  if (error instanceof GateAnsweredError) {
    return {
      failure: {
        title: 'Somebody has answered this already',
        words:
          'Your answer was not taken. The case is in your queue. Do you know that the earlier answer is wrong? Whoever has the case, or leads it, can still keep people out: on the case, under “Change who must not have it”.',
      },
    };
  }
  if (error instanceof UnknownPersonError) {
    return {
      errors: {
        people: 'Somebody whom you ticked is no longer on record. Open this page again',
      },
    };
  }
  throw error;
}
