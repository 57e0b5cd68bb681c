import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { levelErrors, levelFields } from '#lib/casework/level/fields.ts';
import { firstContactAfterChange } from '#lib/casework/level/rules.ts';
import { levels } from '#lib/disclosure/levels.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { inCase } from './in-case.ts';
import { lastChange, refusedBeside } from './last-change.ts';
import { safeDue } from './safe-due.ts';

/**
 * Changes the intake level: people decide, rules only propose. A case that becomes Red has to be acknowledged.
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
      const isRaised = levels.indexOf(level) < levels.indexOf(held.level);
      await write({ kind: 'level', codes: { from: held.level, to: level }, body: { why } });
      change({ level, ...(level === 'red' && { acknowledgedAt: null }) });
      if (held.nextStep === 'contact') {
        const due = firstContactAfterChange(
          {
            receivedAt: instantOf(held.receivedAt),
            dueBefore: instantOf(held.firstContactDueAt),
            isRaised,
            level,
          },
          institution.serviceStandards.firstContact,
          now,
          workingCalendar,
        );
        change({
          firstContactDueAt: storedInstant(due),
          nextDueAt: storedInstant(await safeDue(transaction, held.id, due, now)),
        });
      }
      return 'saved';
    },
    { now },
  );
}
