import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { can } from '#lib/casework/access/policy.ts';
import { leads, worksFor } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { assignmentFields, type PossibleOwner } from '#lib/casework/assignment/fields.ts';
import { type AppointmentNeeds, needsIn } from '#lib/casework/assignment/needs.ts';
import { openStates } from '#lib/casework/case/states.ts';
import { contactByInWords } from '#lib/casework/emails/letters.ts';
import { whoeverIsChosen } from '#lib/casework/emails/whoever-is-chosen.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';
import { queueEmail, queueStaffEmails } from '../emails/queue.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';
import { readContact } from './case-contact.ts';
import { factsOf, isWallOf } from './case-facts.ts';
import { freeColleagues, listed } from './colleagues.ts';
import { type CaseStep, type HeldCase, inCase } from './in-case.ts';
import { lastChange, refusedBeside } from './last-change.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { addressForSignals, type NoIntroduction, whyNoIntroduction } from './may-be-emailed.ts';
import { earlierClosingAmong } from './on-the-case.ts';
import { readOpenAndAgreed } from './open-and-agreed.ts';

/** Who has a case that nobody has. */
const nobody = 'nobody';

/** What the page of assigning shows. */
export interface AssignmentView {
  readonly reference: string;
  /** Who has it, as the form says it when it comes back. */
  readonly seen: string;
  readonly people: readonly PossibleOwner[];
  /** Whether the viewer acts as its lead: anybody else can only take it. */
  readonly isLead: boolean;
  /** Whether it is Red, and nobody has acknowledged it. */
  readonly isAlerted: boolean;
  readonly owner: string | undefined;
  /** Who had it before it was opened again, where nobody has it since; undefined for those who may not read the case. */
  readonly formerOwner: string | undefined;
  /** What they said of whom they would like to see and what they need; undefined for those who may not read it, or cannot now. */
  readonly needs: AppointmentNeeds | undefined;
  /** The introduction that goes by email, with a mark for whoever is chosen; or why none goes. */
  readonly introduction: ArrivingEmail | NoIntroduction;
}

/**
 * Who may be given a case, for the page on which it is assigned.
 * @throws what `inCase` throws for the verb
 */
export async function readAssignment(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<AssignmentView>> {
  return lookAtCase(reference, 'assign', async ({ transaction, viewer, held }) => {
    const facts = factsOf(viewer, held, now);
    const mayRead = can.readCase(viewer, facts);
    const closing =
      mayRead && held.assignedToId === null
        ? await earlierClosingAmong(await readOpenAndAgreed(transaction, held.id), transaction)
        : undefined;
    return {
      reference: held.reference,
      seen: held.assignedToId ?? nobody,
      owner: held.assignedTo?.name,
      isLead: actsAsLead(viewer, facts),
      isAlerted: held.level === 'red' && !facts.isAcknowledged,
      formerOwner: closing?.formerOwner,
      needs: mayRead ? await readNeeds(transaction, held.id) : undefined,
      people: await possibleOwners(transaction, viewer, held, now),
      introduction: await introductionOf(transaction, held, { mayRead, now }),
    };
  });
}

/**
 * Gives a case to somebody of its team from whom it is not walled off. A caseworker of the team can take one that nobody has.
 * @throws what {@link inCase} throws
 */
export async function assignCase(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'assign', (step) => assign(step, form), {
    now,
  });
}

async function assign(
  { transaction, viewer, held, now, write, change }: CaseStep,
  form: FormData,
): Promise<FormRefused | 'saved'> {
  const people = await possibleOwners(transaction, viewer, held, now);
  const outcome = readForm(assignmentFields(people), form, ({ owner }) => ({
    owner: owner === held.assignedToId ? 'They have the case already' : undefined,
  }));
  if ('errors' in outcome) return outcome;
  const { owner, why, seen } = outcome.read;
  const standing = held.assignedToId ?? nobody;
  if (seen !== standing) {
    const theirs = await lastChange(transaction, held.id, 'assignment', now);
    // Why is written on the case: who knows of its summary alone is told who has it.
    const mayRead = can.readCase(viewer, factsOf(viewer, held, now));
    return refusedBeside(outcome.values, standing, theirs, {
      owner: held.assignedToId ?? '',
      ...(mayRead && { why: theirs.why }),
    });
  }
  const name = people.find(({ id }) => id === owner)?.name ?? '';
  await write({ kind: 'assignment', codes: { isTaken: owner === viewer.id }, body: { name, why } });
  if ((await whyNoIntroduction(transaction, held.id)) === undefined) {
    await queueEmail(transaction, {
      caseId: held.id,
      kind: 'introduction',
      queuedAt: storedInstant(now),
    });
  }
  // Who takes a case knows of it.
  if (owner !== viewer.id) {
    await queueStaffEmails(transaction, {
      caseId: held.id,
      kind: 'assigned',
      recipients: [owner],
      now,
    });
  }
  // Who has a case covers it no more.
  await transaction.caseMember.deleteMany({
    where: { caseId: held.id, staffId: owner, part: 'cover' },
  });
  change({ assignedToId: owner, ...(held.state === 'new' && { state: 'assigned' }) });
  return 'saved';
}

async function readNeeds(
  transaction: Transaction,
  caseId: string,
): Promise<AppointmentNeeds | undefined> {
  try {
    return needsIn(await readContact(transaction, caseId));
  } catch (error) {
    // What cannot be opened stops nobody from being given the case.
    if (error instanceof SealBrokenError) return undefined;
    throw error;
  }
}

async function introductionOf(
  transaction: Transaction,
  held: HeldCase,
  { mayRead, now }: { readonly mayRead: boolean; readonly now: Temporal.Instant },
): Promise<AssignmentView['introduction']> {
  const whyNot = await whyNoIntroduction(transaction, held.id);
  if (whyNot !== undefined) return whyNot;
  const { day, isOver } = contactByInWords(instantOf(held.receivedAt), now);
  const words = {
    colleague: whoeverIsChosen,
    contactBy: isOver ? undefined : day,
    texts: await readLetterTexts(transaction, 'introduction'),
  };
  // Who may not read the case is not told their address either.
  const to = mayRead ? await addressForSignals(transaction, held.id) : undefined;
  return asItArrives({ kind: 'introduction', words }, to);
}

async function possibleOwners(
  transaction: Transaction,
  viewer: Viewer,
  held: HeldCase,
  now: Temporal.Instant,
): Promise<readonly PossibleOwner[]> {
  const mayChoose = actsAsLead(viewer, factsOf(viewer, held));
  const possible = (await freeColleagues(transaction, held.id, now)).filter(
    (one) =>
      (worksFor(one, held.team) || leads(one, held.team)) && (mayChoose || one.id === viewer.id),
  );
  const counts = await openCasesOf(
    transaction,
    viewer,
    possible.map(({ id }) => id),
  );
  return possible.map((one) => ({ ...listed(one), openCases: counts.get(one.id) ?? 0 }));
}

async function openCasesOf(
  transaction: Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await transaction.case.groupBy({
    by: ['assignedToId'],
    where: {
      assignedToId: { in: [...ids] },
      state: { in: [...openStates] },
      // What is walled off from the viewer is not even counted, nor what waits at the gate: nobody knows of that.
      walls: { none: isWallOf(viewer) },
      gate: { in: ['open', 'red'] },
    },
    _count: true,
  });
  return new Map(
    counted.flatMap(({ assignedToId, _count }) =>
      assignedToId === null ? [] : [[assignedToId, _count] as const],
    ),
  );
}
