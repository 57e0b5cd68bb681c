import 'server-only';
import { partsIn } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { leads, worksFor } from '#lib/casework/access/roles-held.ts';
import { dueAt } from '#lib/casework/clock.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { coverFields } from '#lib/casework/cover/fields.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { type CaseStep, type HeldCase, inCase } from './in-case.ts';
import { lookAtCase } from './look-at-case.ts';
import { walledAmong } from './walls.ts';

/**
 * Who may cover, for the page on which a case is opened for cover.
 * @throws what `lookAtCase` throws
 */
export async function readPossibleCover(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<readonly ListedColleague[]> {
  return lookAtCase(reference, 'cover', async ({ transaction, viewer, held }) =>
    possibleCover(viewer, held, await freeFor(transaction, held, now)),
  );
}

/**
 * Opens a case for cover until the end of the next working day. Where its lead does not do it, they review it by then.
 * @throws what {@link inCase} throws
 */
export async function openForCover(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'cover', (step) => open(step, form), { now });
}

async function open(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, viewer, held, now, write } = step;
  const free = await freeFor(transaction, held, now);
  const people = possibleCover(viewer, held, free);
  const outcome = readForm(coverFields(people), form);
  if ('errors' in outcome) return outcome;
  const { colleague, why } = outcome.read;
  const name = people.find(({ id }) => id === colleague)?.name ?? '';
  const until = dueAt(now, { workingDays: 1 }, workingCalendar);
  const place = { caseId: held.id, staffId: colleague, part: 'cover' };
  await transaction.caseMember.upsert({
    where: { caseId_staffId_part: place },
    create: { ...place, until: storedInstant(until) },
    update: { until: storedInstant(until) },
    select: { caseId: true },
  });
  const isByLead = mayChoose(viewer, held);
  await write({ kind: 'cover', codes: { isByLead }, body: { name, why } });
  const reviewer = isByLead ? undefined : free.find((one) => leads(one, held.team));
  if (reviewer !== undefined) {
    await write({
      kind: 'task',
      codes: {},
      body: {
        what: 'Review that the case was opened for cover',
        why: `${name} opened it: ${why}`,
        name: reviewer.name,
      },
      ownerId: reviewer.id,
      dueAt: until,
    });
  }
  return 'saved';
}

function mayChoose(viewer: Viewer, held: HeldCase): boolean {
  const parts = partsIn(viewer, factsOf(held));
  return parts.has('lead') || parts.has('last-reader');
}

/** @returns who is active and not walled off from the case */
async function freeFor(
  transaction: Transaction,
  held: HeldCase,
  now: Temporal.Instant,
): Promise<readonly Reader[]> {
  const staff = await findReaders(transaction, now);
  const walled = await walledAmong(transaction, held.id, staff);
  return staff.filter(({ id, active }) => active && !walled.has(id));
}

function possibleCover(
  viewer: Viewer,
  held: HeldCase,
  free: readonly Reader[],
): readonly ListedColleague[] {
  return free
    .filter(
      (one) =>
        one.id !== held.assignedToId &&
        (worksFor(one, held.team) || leads(one, held.team)) &&
        (mayChoose(viewer, held) || one.id === viewer.id),
    )
    .map(({ id, name, away }) => ({ id, name, isAway: away }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
