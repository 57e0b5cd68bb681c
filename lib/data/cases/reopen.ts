import 'server-only';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { reopeningFields } from '#lib/casework/closing/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { tellDutyLeads } from '../staff-emails/tell.ts';
import { storedInstant } from '../store/instants.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { standNow } from './stand.ts';

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
    async (step) => {
      if ('errors' in outcome) return outcome;
      await putBeforeLead(step, outcome.read.why);
      return 'saved';
    },
    { now },
  );
}

/** Puts a closed case back before its lead, who is told. */
export async function putBeforeLead(step: CaseStep, why: string): Promise<void> {
  const { transaction, viewer, held, now, write, change } = step;
  await write({ kind: 'reopening', codes: {}, body: { why } });
  // Of a Red one they are alerted within a minute.
  if (held.level !== 'red') {
    await tellDutyLeads(transaction, held.id, 'new-case', { now, except: viewer.id });
  }
  const due = dueAt(now, institution.serviceStandards.firstContact[held.level], workingCalendar);
  const reopened = {
    state: 'new',
    assignedToId: null,
    firstContactDueAt: storedInstant(due),
  } as const;
  change({
    ...reopened,
    closedAt: null,
    ...(await standNow(transaction, held.id, reopened)),
    // They are asked anew what they wish.
    wishesConfirmedAt: null,
    emailConfirmedAt: null,
  });
}
