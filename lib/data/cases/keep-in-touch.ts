import 'server-only';
import { keepingInTouchFields } from '#lib/casework/keeping-in-touch/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { inCase, NotPossibleError } from './in-case.ts';
import { standNow } from './stand.ts';

/**
 * Writes down that it was agreed to keep in touch: the next step is to ask them how they are, twenty working days after they were last
 * reached.
 * @throws what {@link inCase} throws; NotPossibleError where they do not want to be contacted
 */
export async function keepInTouch(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(
    reference,
    'keep-in-touch',
    async ({ transaction, held, write, change }) => {
      if (held.contactConsent === 'no') {
        throw new NotPossibleError(
          'They do not want to be contacted: change their wishes with them first',
        );
      }
      const outcome = readForm(keepingInTouchFields, form);
      if ('errors' in outcome) return outcome;
      const { how } = outcome.read;
      await write({ kind: 'keeping-in-touch', codes: { agreement: 'agreed' }, body: { how } });
      change(await standNow(transaction, held.id));
      return 'saved';
    },
    { now, once: { form, answer: 'saved' } },
  );
}
