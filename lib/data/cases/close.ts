import 'server-only';
import { dueAt } from '#lib/casework/clock.ts';
import { closingFields, reopeningFields } from '#lib/casework/closing/fields.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { storedInstant } from '../store/instants.ts';
import { inCase } from './in-case.ts';
import { safeDue } from './safe-due.ts';

/**
 * Closes a case: nothing is due on it any more, and it takes late notes alone.
 * @throws what {@link inCase} throws
 */
export async function closeCase(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(closingFields, form, ({ told, text }) => ({
    text: !told && text === '' ? 'Say why they could not be told' : undefined,
  }));
  return inCase(
    reference,
    'close',
    async ({ write, change }) => {
      if ('errors' in outcome) return outcome;
      const { outcome: ended, told, text } = outcome.read;
      await write({ kind: 'closing', codes: { outcome: ended, told }, body: { text } });
      change({ nextStep: null, nextSince: null, nextDueAt: null, closedAt: storedInstant(now) });
      return 'saved';
    },
    { now, seen: Number(textIn(form, 'seen')) },
  );
}

/**
 * Opens a case again: it is new, before its lead, with a clock of its own. Whoever had it is in its Story.
 * @throws what {@link inCase} throws
 */
export async function reopenCase(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(reopeningFields, form);
  return inCase(
    reference,
    'reopen',
    async ({ transaction, held, write, change }) => {
      if ('errors' in outcome) return outcome;
      await write({ kind: 'reopening', codes: {}, body: { why: outcome.read.why } });
      const due = dueAt(
        now,
        institution.serviceStandards.firstContact[held.level],
        workingCalendar,
      );
      change({
        assignedToId: null,
        acknowledgedAt: null,
        closedAt: null,
        nextStep: 'contact',
        nextSince: storedInstant(now),
        nextDueAt: storedInstant(await safeDue(transaction, held.id, due, now)),
        firstContactDueAt: storedInstant(due),
        firstAttemptAt: null,
        reachedAt: null,
      });
      return 'saved';
    },
    { now },
  );
}
