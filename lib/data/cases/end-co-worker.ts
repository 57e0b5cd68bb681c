import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { formerCoWorkerFields, type ListedColleague } from '#lib/casework/co-workers/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { tellOfCoWorkers } from '../staff-emails/tell.ts';
import type { Transaction } from '../store/database.ts';
import { factsOf } from './case-facts.ts';
import { byName } from './colleagues.ts';
import { type CaseStep, type HeldCase, inCase, NotPossibleError } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';

/**
 * For whom the viewer may say that they do not work on a case any more, for the page on which it is done.
 * @throws what `lookAtCase` throws; NotPossibleError where nobody works on it beside its owner
 */
export async function readCoWorkers(
  reference: string,
): Promise<Looked<readonly ListedColleague[]>> {
  return lookAtCase(reference, 'end-co-worker', ({ transaction, viewer, held }) =>
    coWorkersFor(transaction, viewer, held),
  );
}

/**
 * Ends that somebody works on a case beside its owner: for its owner and its lead to say, and of oneself. Owner and lead are told.
 * @throws what {@link inCase} throws; NotPossibleError where nobody works on it beside its owner
 */
export async function endCoWorker(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'end-co-worker', (step) => end(step, form), { now });
}

async function end(
  { transaction, viewer, held, now, write }: CaseStep,
  form: FormData,
): Promise<FormRefused | 'saved'> {
  const people = await coWorkersFor(transaction, viewer, held);
  const outcome = readForm(formerCoWorkerFields(people), form);
  if ('errors' in outcome) return outcome;
  const { colleague, why } = outcome.read;
  const name = people.find(({ id }) => id === colleague)?.name ?? '';
  await transaction.caseMember.deleteMany({
    where: { caseId: held.id, staffId: colleague, part: 'co-worker' },
  });
  await write({ kind: 'co-worker-ended', codes: {}, body: { name, why } });
  await tellOfCoWorkers(transaction, held, { now, except: viewer.id });
  return 'saved';
}

async function coWorkersFor(
  transaction: Transaction,
  viewer: Viewer,
  held: HeldCase,
): Promise<readonly ListedColleague[]> {
  const found = await transaction.caseMember.findMany({
    where: { caseId: held.id, part: 'co-worker' },
    select: { staff: { select: { id: true, name: true } } },
  });
  const mayChoose = held.assignedToId === viewer.id || actsAsLead(viewer, factsOf(viewer, held));
  const people = found
    .map(({ staff }) => ({ ...staff, isAway: false }))
    .filter(({ id }) => mayChoose || id === viewer.id);
  if (people.length === 0) throw new NotPossibleError('Nobody works on it beside its owner');
  return people.toSorted(byName);
}
