import 'server-only';
import { dueAt, workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { longestPause } from '#lib/casework/contact/rules.ts';
import { consultationFields, decisionFields } from '#lib/casework/safeguarding/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { storedInstant } from '../store/instants.ts';
import { inCase } from './in-case.ts';
import { safeDue } from './safe-due.ts';

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
    async ({ write, change }) => {
      if ('errors' in outcome) return outcome;
      await write({ kind: 'consultation', codes: {}, body: { why: outcome.read.why } });
      const due = workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar);
      change({
        safeguarding: true,
        nextStep: 'decide',
        nextSince: storedInstant(now),
        nextDueAt: storedInstant(due),
      });
      return 'saved';
    },
    { now },
  );
}

/**
 * Takes the safeguarding lead's decision; the case goes on with its owner.
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
      const isReached = held.reachedAt !== null;
      // A person who was not reached yet is tried again the next working day.
      const workingDays = isReached ? longestPause[held.level] : 1;
      const due = dueAt(now, { workingDays }, workingCalendar);
      change({
        nextStep: isReached ? 'agree' : 'attempt',
        nextSince: storedInstant(now),
        nextDueAt: storedInstant(isReached ? due : await safeDue(transaction, held.id, due, now)),
      });
      return 'saved';
    },
    { now },
  );
}
