import 'server-only';
import { leaveApartFields } from '#lib/casework/people/pair-fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { onPair } from './pair.ts';

/**
 * Leaves two cases apart that look like one person's: nobody is asked about them again.
 * @throws what {@link onPair} throws
 */
export async function leaveApart(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(leaveApartFields, form);
  return onPair(
    { newer: reference, older: textIn(form, 'other'), verb: 'leave-apart' },
    async ({ transaction, held, write }, older) => {
      if ('errors' in outcome) return outcome;
      await transaction.caseApart.create({
        data: { newerId: held.id, olderId: older.id },
        select: { newerId: true },
      });
      await write({ kind: 'left-apart', codes: {}, body: { why: outcome.read.why } });
      return 'saved';
    },
    { now },
  );
}
