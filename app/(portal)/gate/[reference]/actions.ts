'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { readGateForm } from '#lib/casework/access/gate-form.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { answerAtGate, GateAnsweredError, UnknownPersonError } from '#lib/data/cases/gate.ts';
import { dropWritten, requireWriter } from '#lib/data/drafts/keep-draft.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { casePath, gatePath, workPaths } from '#lib/paths.ts';
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
        const answered = await answerAtGate(reference, read.answer);
        await dropWritten(writer);
        return answered;
      })
      .catch(async (error: unknown) => {
        const failure = await keepInstead(error, form, gatePath(reference));
        return failure === undefined ? toldInWords(error) : { failure };
      }),
  );
  if ('failure' in outcome) return { values, errors: {}, ...outcome, attempt };
  if ('errors' in outcome) return { values, ...outcome, attempt };
  redirect(
    outcome.mayRead
      ? `${casePath(reference)}?done=gate`
      : `${workPaths.gate}?answered=${reference}`,
  );
}

function toldInWords(error: unknown) {
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
