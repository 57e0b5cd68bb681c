import 'server-only';
import { levelErrors, levelFields } from '#lib/casework/level/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { afterChangeOfLevel } from './after-change-of-level.ts';
import { inCase } from './in-case.ts';
import { lastChange, refusedBeside } from './last-change.ts';

/**
 * Changes the intake level: people decide, rules only propose. A case that becomes Red has to be acknowledged, and whatever is to be done
 * next is due by the new level: after raising never later than before.
 * @throws what {@link inCase} throws
 */
export async function changeLevel(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(
    reference,
    'change-level',
    async ({ transaction, held, write, change }) => {
      const outcome = readForm(levelFields, form, (read) =>
        read.seen === held.level || read.level === held.level ? levelErrors(held.level, read) : {},
      );
      if ('errors' in outcome) return outcome;
      const { level, why, seen } = outcome.read;
      if (seen !== held.level) {
        const theirs = await lastChange(transaction, held.id, 'level', now);
        return refusedBeside(outcome.values, held.level, theirs, {
          level: held.level,
          why: theirs.why,
        });
      }
      await write({ kind: 'level', codes: { from: held.level, to: level }, body: { why } });
      change(await afterChangeOfLevel({ transaction, held, now }, level));
      return 'saved';
    },
    { now },
  );
}
