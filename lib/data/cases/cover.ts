import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { leads, worksFor } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { coverFields } from '#lib/casework/cover/fields.ts';
import { whyNobodyCovers } from '#lib/casework/cover/why-nobody.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import { tellOfCover } from '../staff-emails/tell.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { freeColleagues, listed } from './colleagues.ts';
import { type CaseStep, type HeldCase, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { reviewerOf } from './reviewer.ts';

/** Who may cover, as the page shows it. */
export interface CoverView {
  readonly people: readonly ListedColleague[];
  /** In sentences; undefined where somebody may. */
  readonly whyNobody: string | undefined;
}

/**
 * Who may cover, for the page on which a case is opened for cover.
 * @throws what `lookAtCase` throws
 */
export async function readPossibleCover(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<CoverView>> {
  return lookAtCase(reference, 'cover', async ({ transaction, viewer, held }) => {
    const people = possibleCover(viewer, held, await freeColleagues(transaction, held.id, now));
    const whyNobody =
      people.length === 0 ? await readWhyNobody(transaction, viewer, held, now) : undefined;
    return { people, whyNobody };
  });
}

async function readWhyNobody(
  transaction: Transaction,
  viewer: Viewer,
  held: HeldCase,
  now: Temporal.Instant,
): Promise<string> {
  const staff = await findReaders(transaction, now);
  const members = await transaction.caseMember.findMany({
    where: { caseId: held.id, part: 'co-worker' },
    orderBy: { staffId: 'asc' },
    select: { staff: { select: { name: true } } },
  });
  return whyNobodyCovers({
    isOwn: held.assignedToId === viewer.id && !actsAsLead(viewer, factsOf(viewer, held, now)),
    others: staff.filter((one) => one.active && isOther(one, held)).length,
    coWorkers: members.map(({ staff: one }) => one.name),
  });
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
  return inCase(reference, 'cover', (step) => open(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function open(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, viewer, held, now, write } = step;
  const free = await freeColleagues(transaction, held.id, now);
  const people = possibleCover(viewer, held, free);
  const outcome = readForm(coverFields(people), form);
  if ('errors' in outcome) return outcome;
  const { colleague, why } = outcome.read;
  const name = people.find(({ id }) => id === colleague)?.name ?? '';
  const isByLead = actsAsLead(viewer, factsOf(viewer, held));
  const until = await giveCover(step, { id: colleague, name, why, isByLead });
  await tellOfCover(transaction, { ...held, colleagueId: colleague }, { now, except: viewer.id });
  const reviewer = isByLead ? undefined : await reviewerOf(step);
  if (reviewer !== undefined) {
    await write({
      kind: 'task',
      codes: { isReview: true },
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

/**
 * Gives somebody a case for the time being, and writes it down.
 * @returns when it ends by itself: at the end of the next working day
 */
export async function giveCover(
  { transaction, held, now, write }: CaseStep,
  {
    id: staffId,
    name,
    why,
    isByLead,
  }: {
    readonly id: string;
    readonly name: string;
    readonly why: string;
    readonly isByLead: boolean;
  },
): Promise<Temporal.Instant> {
  const until = dueAt(now, { workingDays: 1 }, workingCalendar);
  const place = { caseId: held.id, staffId, part: 'cover' };
  await transaction.caseMember.upsert({
    where: { caseId_staffId_part: place },
    create: { ...place, until: storedInstant(until) },
    update: { until: storedInstant(until) },
    select: { caseId: true },
  });
  await write({ kind: 'cover', codes: { isByLead }, body: { name, why, until: until.toString() } });
  return until;
}

function possibleCover(
  viewer: Viewer,
  held: HeldCase,
  free: readonly Reader[],
): readonly ListedColleague[] {
  const mayChoose = actsAsLead(viewer, factsOf(viewer, held));
  return free
    .filter((one) => isOther(one, held) && (mayChoose || one.id === viewer.id))
    .map(listed);
}

/** Of the team, and not whoever has the case. */
function isOther(one: Reader, held: HeldCase): boolean {
  return one.id !== held.assignedToId && (worksFor(one, held.team) || leads(one, held.team));
}
