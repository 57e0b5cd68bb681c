import 'server-only';
import { consultationFields, decisionFields } from '#lib/casework/safeguarding/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { inCase } from './in-case.ts';
import { standNow } from './stand.ts';

/**
 * Asks the safeguarding lead, who sees the case from then on and decides the same working day.
 * @throws what {@link inCase} throws
 */
export async function askSafeguardingLead(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(consultationFields, form);
  return inCase(
    reference,
    'ask-safeguarding-lead',
    async ({ transaction, held, write, change }) => {
      if ('errors' in outcome) return outcome;
      await write({ kind: 'consultation', codes: {}, body: { why: outcome.read.why } });
      change({ safeguarding: true, ...(await standNow(transaction, held.id)) });
      return 'saved';
    },
    { now, once: { form, answer: 'saved' } },
  );
}

/**
 * Takes the safeguarding lead's decision, on what they have seen; the case goes on with its owner, or with its lead where the person is not to
 * be tried again.
 * @throws what {@link inCase} throws
 */
export async function decideSafeguarding(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(decisionFields, form);
  return inCase(
    reference,
    'decide-safeguarding',
    async ({ transaction, held, write, change }) => {
      if ('errors' in outcome) return outcome;
      const { decision, told, grounds } = outcome.read;
      await write({ kind: 'safeguarding-decision', codes: { decision, told }, body: { grounds } });
      change(await standNow(transaction, held.id));
      return 'saved';
    },
    { now, once: { form, answer: 'saved' }, seen: Number(textIn(form, 'seen')) },
  );
}
