import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { closingFields, unreachedErrors } from '#lib/casework/closing/fields.ts';
import { endsUnreached } from '#lib/casework/closing/unreached.ts';
import { wishedNoFurther } from '#lib/casework/standing/tried.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { hasOpenAppointment } from '../appointments/appointments-on-case.ts';
import { queueEmail } from '../emails/queue.ts';
import { hasOpenFollowUp } from '../follow-up/open-follow-up.ts';
import { storedInstant } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { clockOfClosed } from './clock-of-row.ts';
import { openTasksOf } from './closing-checklist.ts';
import { type CaseStep, inCase, NotPossibleError } from './in-case.ts';
import { mayBeEmailed } from './may-be-emailed.ts';
import { readOnRecord } from './on-record.ts';

/**
 * Closes a case: nothing is due on it any more, and it takes late notes alone. While a task is open it is closed only by somebody who
 * says that what is open ends; a review stays open until its lead has ended it. The closing email goes where they want it and the wishes allow it.
 * @throws what {@link inCase} throws
 */
export async function closeCase(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'close', (step) => close(step, form), {
    now,
    seen: Number(textIn(form, 'seen')),
  });
}

async function close(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, viewer, held, now, write, change } = step;
  // Somebody would come, or wait for a call, and nobody would be there.
  if (await hasOpenAppointment(transaction, held.id)) {
    throw new NotPossibleError(
      'An appointment is open: cancel it, or say whether they came, and close the case then',
    );
  }
  const tasks = (await openTasksOf(step)).filter(({ ends }) => ends);
  const isWithoutFollowUp = await hasOpenFollowUp(transaction, held.id);
  const record = await readOnRecord(transaction, held.id);
  const isLead = actsAsLead(viewer, factsOf(viewer, held, now));
  const unreached = endsUnreached(record, { isLead }, workingCalendar);
  const fields = closingFields({
    unreached,
    openTasks: tasks.filter((task) => !task.isPromised).length,
    mayEmail: await mayBeEmailed(transaction, held.id),
    wishedNone: wishedNoFurther(record),
  });
  const read = readForm(fields, form, ({ outcome, told, email, endTasks, text }) => ({
    ...unreachedErrors({ outcome, email }, unreached),
    // It was promised to them after every appointment.
    ...(isWithoutFollowUp &&
      outcome !== 'not-reached' && {
        outcome:
          'They do not have the follow-up of an appointment: give it to them, or say that they want none, and close the case then',
      }),
    endTasks: endTasks === false ? 'Finish what is open, or say that it ends' : undefined,
    text: !told && email !== true && text === '' ? 'Say why they could not be told' : undefined,
  }));
  if ('errors' in read) return read;
  const { outcome, told, email, text, feedback } = read.read;
  await transaction.entry.updateMany({
    where: { id: { in: tasks.map(({ id }) => id) } },
    data: { endedAt: storedInstant(now) },
  });
  const entryId = await write({
    kind: 'closing',
    codes: { outcome, told, isEmailed: email === true, endedTasks: tasks.length, feedback },
    body: { text, ended: tasks.map(({ what = '' }) => what) },
  });
  if (email === true) {
    await queueEmail(transaction, {
      caseId: held.id,
      kind: outcome === 'not-reached' ? 'door-open' : 'closed',
      queuedAt: storedInstant(now),
      entryId,
    });
  }
  change({ ...clockOfClosed, closedAt: storedInstant(now) });
  return 'saved';
}
