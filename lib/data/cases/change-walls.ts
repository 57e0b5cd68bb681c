import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { wallErrors, wallFields, wordGiven } from '#lib/casework/walls/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { keepRecord } from '../store/sealed-records.ts';
import { readConflict } from './case-contact.ts';
import { factsOf } from './case-facts.ts';
import { byName } from './colleagues.ts';
import { type CaseStep, type HeldCase, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { reroute } from './reroute.ts';
import { reviewerOf } from './reviewer.ts';
import { wallsBefore } from './wall-limits.ts';
import { freeFrom, joinedWith, walledAmong, wallOff } from './walls.ts';

/** Who may have a case, and who must not, as the page shows it. */
export interface WallsView {
  readonly version: number;
  readonly free: readonly Reader[];
  /** Empty for those who may not lift a wall. */
  readonly walled: readonly Reader[];
}

/**
 * Who may have the case, for the page on which it is changed.
 * @throws what `lookAtCase` throws
 */
export async function readWalls(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<WallsView>> {
  return lookAtCase(reference, 'change-walls', async ({ transaction, viewer, held }) => ({
    version: held.version,
    ...(await people(transaction, viewer, held, now)),
  }));
}

/**
 * Walls people off from a case, never so that nobody is left who leads it; its lead may lift a wall, on the person's own word. Who has
 * the case then is worked out again, and its next lead is told where it was taken from its lead.
 * @throws what {@link inCase} throws; SealBrokenError where what the reporter said cannot be opened
 */
export async function changeWalls(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'change-walls', (step) => change(step, form), {
    now,
    seen: Number(textIn(form, 'seen')),
  });
}

async function change(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, viewer, held, now, write } = step;
  const { free, walled, staff } = await people(transaction, viewer, held, now);
  const before = await wallsBefore(step, staff);
  const outcome = readForm(wallFields(free, walled), form, (read) => wallErrors(read, before));
  if ('errors' in outcome) return outcome;
  const { add, why } = outcome.read;
  const lift: readonly string[] = outcome.read.lift ?? [];
  const namesOf = (ids: readonly string[]) =>
    staff.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  await write({
    kind: 'walls',
    codes: { added: add.length, lifted: lift.length },
    body: { added: namesOf(add), lifted: namesOf(lift), whose: wordGiven(outcome.read), why },
  });
  // They are of one person, and so is the word of who must not have them.
  const cases = await joinedWith(transaction, [held.id]);
  await wallOff(transaction, held.id, add);
  if (lift.length > 0) await liftFrom(transaction, cases, lift);
  for (const caseId of cases) {
    await reroute(transaction, caseId, staff, { now, except: viewer.id });
  }
  const lost = add.filter((id) => before.asLead.has(id));
  if (lost.length > 0) await tellNextLead(step, { names: namesOf(lost), why });
  return 'saved';
}

async function liftFrom(
  transaction: Transaction,
  cases: readonly string[],
  lift: readonly string[],
): Promise<void> {
  await freeFrom(transaction, cases, lift);
  for (const id of cases) {
    const told = await readConflict(transaction, id);
    // Their name may still resemble the words: it was said that they are not meant.
    await keepRecord(transaction, { kind: 'case-conflict', id }, id, {
      ...told,
      notToPeople: told.notToPeople.filter((one) => !lift.includes(one)),
      cleared: [...new Set([...told.cleared, ...lift])],
    });
  }
}

/** Nobody keeps a lead out unseen, be the case closed: whoever leads it then looks at it, by the end of the next working day. */
async function tellNextLead(
  step: CaseStep,
  { names, why }: { readonly names: readonly string[]; readonly why: string },
): Promise<void> {
  const { viewer, now, write } = step;
  const next = await reviewerOf(step);
  if (next === undefined || next.id === viewer.id) return;
  await write({
    kind: 'task',
    codes: { isReview: true },
    body: {
      what: 'Review who must not have this case',
      why: `${viewer.name} took it from ${names.join(', ')}: ${why}`,
      name: next.name,
    },
    ownerId: next.id,
    dueAt: dueAt(now, { workingDays: 1 }, workingCalendar),
  });
}

async function people(
  transaction: Transaction,
  viewer: Viewer,
  held: HeldCase,
  now: Temporal.Instant,
) {
  const staff = await findReaders(transaction, now);
  const walled = await walledAmong(transaction, held.id, staff);
  const mayLift = actsAsLead(viewer, factsOf(viewer, held));
  const inOrder = staff.toSorted(byName);
  return {
    staff,
    free: inOrder.filter(({ id, active }) => active && !walled.has(id)),
    walled: mayLift ? inOrder.filter(({ id }) => walled.has(id)) : [],
  };
}
