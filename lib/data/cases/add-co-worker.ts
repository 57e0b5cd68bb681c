import 'server-only';
import { leads, worksFor } from '#lib/casework/access/roles-held.ts';
import { coWorkerFields, type ListedColleague } from '#lib/casework/co-workers/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { tellOfCoWorkers } from '../staff-emails/tell.ts';
import type { Transaction } from '../store/database.ts';
import { freeColleagues, listed } from './colleagues.ts';
import { type CaseStep, type HeldCase, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';

/**
 * Who may be added to a case, for the page on which it is done.
 * @throws what `lookAtCase` throws
 */
export async function readPossibleCoWorkers(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<readonly ListedColleague[]>> {
  return lookAtCase(reference, 'add-co-worker', ({ transaction, held }) =>
    possibleCoWorkers(transaction, held, now),
  );
}

/**
 * Lets a colleague, of either team, work on a case beside its owner. Owner and lead are told.
 * @throws what {@link inCase} throws
 */
export async function addCoWorker(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'add-co-worker', (step) => add(step, form), { now });
}

async function add(
  { transaction, viewer, held, now, write }: CaseStep,
  form: FormData,
): Promise<FormRefused | 'saved'> {
  const people = await possibleCoWorkers(transaction, held, now);
  const outcome = readForm(coWorkerFields(people), form);
  if ('errors' in outcome) return outcome;
  const { colleague, why } = outcome.read;
  const name = people.find(({ id }) => id === colleague)?.name ?? '';
  await transaction.caseMember.create({
    data: { caseId: held.id, staffId: colleague, part: 'co-worker' },
    select: { caseId: true },
  });
  await write({ kind: 'co-worker', codes: {}, body: { name, why } });
  await tellOfCoWorkers(
    transaction,
    { ...held, colleagueId: colleague },
    { now, except: viewer.id },
  );
  return 'saved';
}

async function possibleCoWorkers(
  transaction: Transaction,
  held: HeldCase,
  now: Temporal.Instant,
): Promise<readonly ListedColleague[]> {
  const free = await freeColleagues(transaction, held.id, now);
  const members = await transaction.caseMember.findMany({
    where: { caseId: held.id, part: 'co-worker' },
    select: { staffId: true },
  });
  const taken = new Set([held.assignedToId, ...members.map(({ staffId }) => staffId)]);
  return free
    .filter((one) => !taken.has(one.id) && (worksFor(one, 'triage') || leads(one, 'triage')))
    .map(listed);
}
