import 'server-only';
import { z } from 'zod';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { closeOfDay, dueDayError } from '#lib/casework/tasks/due-day.ts';
import { taskFields } from '#lib/casework/tasks/fields.ts';
import { endsBy, whyNotTicked } from '#lib/casework/tasks/review.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { storedInstant } from '../store/instants.ts';
import { readersOf } from './case-readers.ts';
import { type CaseStep, denied, inCase, NotPossibleError } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { requireMayEnd } from './reviewer.ts';

/** What the page of a task shows. */
export interface TaskView {
  readonly self: string;
  readonly people: readonly ListedColleague[];
}

/**
 * Who may be given a task on a case, for the page on which it is written.
 * @throws what `lookAtCase` throws
 */
export async function readTaskOwners(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<TaskView>> {
  return lookAtCase(reference, 'task', async ({ transaction, viewer, held }) => ({
    self: viewer.id,
    people: await readersOf(transaction, held.id, now),
  }));
}

/**
 * Writes a task, for somebody who may read the case.
 * @throws what {@link inCase} throws
 */
export async function writeTask(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'task', (step) => write(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function write(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, viewer, held, now } = step;
  const people = await readersOf(transaction, held.id, now);
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  const outcome = readForm(taskFields(people, viewer.id), form, ({ due }) => ({
    due: dueDayError('By when', due, { today, calendar: workingCalendar }),
  }));
  if ('errors' in outcome) return outcome;
  const { what, why, owner, due } = outcome.read;
  const name = people.find(({ id }) => id === owner)?.name ?? '';
  await step.write({
    kind: 'task',
    codes: {},
    body: { what, why, name },
    ownerId: owner,
    dueAt: closeOfDay(due, workingCalendar),
  });
  return 'saved';
}

/**
 * Notes that a task is done; one that is done already stays so.
 * @throws what {@link inCase} throws; NotFoundError for a task that is not there (audited); NotPossibleError for a review that is not for
 *   the viewer to end
 */
export async function finishTask(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<'saved'> {
  const entry = z.uuid().safeParse(textIn(form, 'entry')).data;
  return inCase<'saved'>(
    reference,
    'finish-task',
    async (step) => {
      const { transaction, viewer, held } = step;
      const found =
        entry === undefined
          ? null
          : await transaction.entry.findFirst({
              where: { id: entry, caseId: held.id, kind: 'task', isLatest: true, struckAt: null },
              select: { id: true, originalId: true, codes: true, endedAt: true },
            });
      if (found === null) throw denied(viewer, held.id);
      // Somebody else was quicker, or the same one pressed twice.
      if (found.endedAt !== null) return 'saved';
      const by = endsBy(found);
      if (by !== undefined) throw new NotPossibleError(whyNotTicked[by]);
      await requireMayEnd(step, found);
      await transaction.entry.updateMany({
        where: { id: found.id },
        data: { endedAt: storedInstant(now) },
      });
      return 'saved';
    },
    { now },
  );
}
