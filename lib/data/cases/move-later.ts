import 'server-only';
import { z } from 'zod';
import { nextStepNames } from '#lib/casework/case/states.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dayInWords } from '#lib/casework/clock/time-words.ts';
import { movingFields } from '#lib/casework/moving/fields.ts';
import { movedTo, whyNextStays } from '#lib/casework/moving/rules.ts';
import { endsBy, isReview, whyNotTicked } from '#lib/casework/tasks/review.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { bodyOfTask } from './entry-words.ts';
import { type CaseStep, denied, inCase, NotPossibleError } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';

/** Something that was to be done, and can be put off. */
interface Movable {
  /** The entry of a task; undefined for the next step. */
  readonly entry: string | undefined;
  readonly words: string;
  readonly dueAt: Temporal.Instant;
}

/**
 * What is put off, in words, for the page on which it is.
 * @param entry of a task, from an address: may be anything; nothing for the next step of the case
 * @throws what `lookAtCase` throws; NotFoundError for a task that is not there or not open (audited); NotPossibleError where it cannot wait
 */
export async function readWhatMoves(
  reference: string,
  entry: string,
): Promise<Looked<{ readonly words: string; readonly dueAt: Temporal.Instant }>> {
  return lookAtCase(reference, 'move', (shown) => findMovable(shown, entry), { entry });
}

/**
 * Puts a task or the next step of a case off until a day.
 * @throws what {@link inCase} throws; NotFoundError for a task that is not there or not open (audited); NotPossibleError where it cannot wait
 */
export async function moveLater(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(movingFields, form);
  return inCase(
    reference,
    'move',
    async (step) => {
      if ('errors' in outcome) return outcome;
      const { transaction, held, write, change } = step;
      const { entry, until, why } = outcome.read;
      const movable = await findMovable(step, entry);
      const moved = movedTo(until, movable.dueAt, now, workingCalendar);
      if ('error' in moved) return { values: outcome.values, errors: { until: moved.error } };
      const dueAt = storedInstant(moved.dueAt);
      if (movable.entry === undefined) change({ nextDueAt: dueAt });
      else await transaction.entry.updateMany({ where: { id: movable.entry }, data: { dueAt } });
      const day = (moment: Temporal.Instant) =>
        moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
      await write({
        kind: 'moved',
        codes:
          movable.entry === undefined
            ? { what: 'next', step: held.nextStep ?? undefined, until: moved.dueAt.toString() }
            : { what: 'task' },
        body: { what: movable.words, until: dayInWords(day(moved.dueAt), day(now)), why },
      });
      return 'saved';
    },
    { now },
  );
}

type OnCase = Pick<CaseStep, 'transaction' | 'viewer' | 'held'>;

async function findMovable(step: OnCase, entry: string): Promise<Movable> {
  const { held } = step;
  if (entry !== '') return findTask(step, entry);
  const { level, nextStep, nextDueAt, acknowledgedAt } = held;
  const why = whyNextStays({ level, nextStep, isAcknowledged: acknowledgedAt !== null });
  if (why !== undefined) throw new NotPossibleError(why);
  if (nextStep === null || nextDueAt === null) throw new NotPossibleError('The case is closed');
  return { entry: undefined, words: nextStepNames[nextStep], dueAt: instantOf(nextDueAt) };
}

async function findTask({ transaction, viewer, held }: OnCase, entry: string): Promise<Movable> {
  const id = z.uuid().safeParse(entry).data;
  const found =
    id === undefined
      ? null
      : await transaction.entry.findFirst({
          where: {
            id,
            caseId: held.id,
            kind: 'task',
            endedAt: null,
            isLatest: true,
            struckAt: null,
          },
          select: { id: true, codes: true, dueAt: true },
        });
  if (found === null || found.dueAt === null) throw denied(viewer, held.id);
  if (isReview(found)) {
    throw new NotPossibleError('A review is never put off');
  }
  const by = endsBy(found);
  if (by !== undefined) throw new NotPossibleError(whyNotTicked[by]);
  const words = await bodyOfTask(transaction, found.id);
  return { entry: found.id, words: words ?? 'A task', dueAt: instantOf(found.dueAt) };
}
