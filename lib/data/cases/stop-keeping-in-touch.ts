import 'server-only';
import { stoppingErrors, stoppingFields } from '#lib/casework/keeping-in-touch/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readAgreedInTouch } from './agreed-in-touch.ts';
import { type CaseStep, inCase, NotPossibleError } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { standNow } from './stand.ts';

/**
 * When it was agreed to keep in touch, for the page on which that ends.
 * @throws what `lookAtCase` throws; NotPossibleError where nobody keeps in touch with them
 */
export async function readToStop(
  reference: string,
): Promise<Looked<{ readonly agreedAt: Temporal.Instant }>> {
  return lookAtCase(reference, 'stop-keeping-in-touch', async (shown) => ({
    agreedAt: await agreedOn(shown),
  }));
}

/**
 * Writes down that keeping in touch ends, who wanted it and when: nobody is asked how they are any more, and what waited to go does not.
 * @throws what {@link inCase} throws; NotPossibleError where nobody keeps in touch with them
 */
export async function stopKeepingInTouch(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'stop-keeping-in-touch', (step) => stop(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function stop(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now, write, change } = step;
  const agreedAt = await agreedOn(step);
  const outcome = readForm(stoppingFields, form, (read) => stoppingErrors(read, { now, agreedAt }));
  if ('errors' in outcome) return outcome;
  const { askedBy, at, why } = outcome.read;
  await write({
    kind: 'keeping-in-touch',
    codes: { agreement: 'stopped', askedBy },
    body: { how: why },
    happenedAt: at,
  });
  change(await standNow(transaction, held.id));
  return 'saved';
}

async function agreedOn({
  transaction,
  held,
}: Pick<CaseStep, 'transaction' | 'held'>): Promise<Temporal.Instant> {
  const agreedAt = await readAgreedInTouch(transaction, held.id);
  if (agreedAt === undefined) {
    throw new NotPossibleError('Nobody keeps in touch with them: there is nothing to end');
  }
  return agreedAt;
}
