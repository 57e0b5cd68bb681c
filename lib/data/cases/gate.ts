import 'server-only';
import type { Gate } from '#lib/casework/access/case-facts.ts';
import { whoIsMeant } from '#lib/casework/access/conflict.ts';
import { type GateAnswer, gateAfter, nextReader } from '#lib/casework/access/gate.ts';
import { can } from '#lib/casework/access/policy.ts';
import { gateReaders } from '#lib/casework/access/routing.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { ExpectedError } from '#lib/errors.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { type Draft, findDraft } from '../drafts/drafts.ts';
import { DeniedError } from '../staff/as-viewer.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import { tellOfNewCase } from '../staff-emails/tell.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { keepRecord } from '../store/sealed-records.ts';
import { readConflict } from './case-contact.ts';
import { factFields, factsOf, inView } from './case-facts.ts';
import { reroute } from './reroute.ts';
import { freeFrom, walledAmong, wallOff } from './walls.ts';

/** A question that the viewer is asked. */
export interface GateQuestion {
  readonly reference: string;
  readonly gate: Gate;
  /** When the next one is asked; null where the case does not wait for the answer. */
  readonly dueAt: Date | null;
}

/** A person on record, as the gate offers them. */
export interface GatePerson {
  readonly id: string;
  readonly name: string;
  /** Whether something in the words resembles this person. */
  readonly isTouched: boolean;
  /** Whether the words or the ticks surely mean them: they are kept out already, whatever is answered. */
  readonly isMeant: boolean;
}

/** What the reader at the gate sees: the words alone, and who may be meant by them. */
export interface GateWords extends GateQuestion {
  readonly words: string;
  readonly people: readonly GatePerson[];
  /** What the viewer was writing there and has not sent. */
  readonly draft: Draft | undefined;
}

/** Somebody has answered the question since the page was opened. */
export class GateAnsweredError extends ExpectedError {
  override readonly name = 'GateAnsweredError';
}

/** A person who was chosen is not on record. */
export class UnknownPersonError extends ExpectedError {
  override readonly name = 'UnknownPersonError';
}

/**
 * The questions that the viewer is asked, those due first at the top.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who are never asked
 */
export async function listGate(): Promise<readonly GateQuestion[]> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const asked = await findQuestions(transaction, viewer);
    // A deputy has the page for the questions alone that came to them.
    if (asked.length === 0 && !can.openGate(viewer)) throw new DeniedError('gate.denied', viewer);
    return asked.map(({ reference, gate, gateDueAt }) => ({ reference, gate, dueAt: gateDueAt }));
  });
}

/** @returns what waits for an answer of the viewer: those due first at the top, a hundred at most */
export async function findQuestions(transaction: Transaction, viewer: Viewer) {
  const found = await transaction.case.findMany({
    where: {
      OR: [
        { gate: { in: ['waiting', 'asking'] }, gateReaderId: viewer.id },
        { AND: [{ gate: 'red' }, inView(viewer)] },
      ],
    },
    orderBy: [{ gateDueAt: 'asc' }, { firstContactDueAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { ...factFields(viewer), reference: true, gateDueAt: true },
  });
  return found.filter((one) => can.answerAtGate(viewer, factsOf(viewer, one)));
}

/**
 * The words that a reporter typed about who must not be given the case, for the person who is asked what they mean; audited.
 * @throws SignedOutError, NotStaffError, NotFoundError; GateAnsweredError for somebody who may read the case by now;
 *   SealBrokenError where the words cannot be opened
 */
export async function readGate(reference: string): Promise<GateWords> {
  return atGate(reference, 'gate.read', async (transaction, found, viewer) => {
    const staff = await findReaders(transaction);
    const { notTo, notToPeople } = await readConflict(transaction, found.id);
    const named = whoIsMeant(staff, notToPeople, notTo);
    const touched = new Set(named.touched);
    const meant = new Set(named.meant);
    return {
      reference: found.reference,
      gate: found.gate,
      dueAt: found.gateDueAt,
      words: notTo,
      people: staff
        .filter(({ active, id }) => active || touched.has(id) || meant.has(id))
        .map(({ id, name }) => ({
          id,
          name,
          isTouched: touched.has(id),
          isMeant: meant.has(id),
        })),
      draft: await findDraft(transaction, {
        staffId: viewer.id,
        form: 'gate',
        caseId: found.id,
        entryId: null,
      }),
    };
  });
}

/**
 * Takes the answer whom the reporter meant. People who are meant stay or are walled off; those whom the words only resembled are freed
 * by a plain answer, and stay walled off while the person is asked; then the case goes where it may.
 * @throws SignedOutError, NotStaffError, NotFoundError, GateAnsweredError, UnknownPersonError
 */
export async function answerAtGate(
  reference: string,
  answer: GateAnswer,
  now = Temporal.Now.instant(),
): Promise<{ readonly mayRead: boolean }> {
  return atGate(reference, 'gate.answered', async (transaction, found, viewer) => {
    const staff = await findReaders(transaction, now);
    const cases =
      answer.meant === 'ask' ? [found.id] : await settleWalls(transaction, found, staff, answer);
    const gate = gateAfter(found.gate, answer);
    for (const caseId of cases) {
      await reroute(transaction, caseId, staff, {
        now,
        except: viewer.id,
        ...(caseId === found.id && { gate, keep: viewer.id }),
      });
    }
    // Until now nobody knew of it.
    const wasHidden = found.gate === 'waiting' || found.gate === 'asking';
    if (wasHidden && gate === 'open') {
      await tellOfNewCase(transaction, found.id, { now, except: viewer.id, staff });
    }
    const after = await transaction.case.findUniqueOrThrow({
      where: { id: found.id },
      select: factFields(viewer),
    });
    return { mayRead: can.seeCaseSummary(viewer, factsOf(viewer, after)) };
  });
}

/** @returns the ids of the cases whose walls it may have changed */
async function settleWalls(
  transaction: Transaction,
  { id: caseId }: FoundAtGate,
  staff: readonly Reader[],
  answer: Exclude<GateAnswer, { meant: 'ask' }>,
): Promise<readonly string[]> {
  const chosen = answer.meant === 'some' ? answer.people : [];
  const known = new Set(staff.map(({ id }) => id));
  if (!chosen.every((id) => known.has(id))) throw new UnknownPersonError('not on record');
  const cases = await wallOff(transaction, caseId, chosen);
  const told = await readConflict(transaction, caseId);
  const { touched } = whoIsMeant(staff, told.notToPeople, told.notTo);
  const freed = touched.filter((id) => !chosen.includes(id));
  await freeFrom(transaction, [caseId], freed);
  await keepRecord(transaction, { kind: 'case-conflict', id: caseId }, caseId, {
    ...told,
    cleared: [...new Set([...told.cleared, ...freed])],
  });
  return cases;
}

/**
 * Passes on every question that nobody answered in time, to the next who may be asked. Run by the worker.
 * @returns how many were passed on
 */
export async function passOnGates(now = Temporal.Now.instant()): Promise<number> {
  const due = await database().case.findMany({
    where: {
      gate: { in: ['waiting', 'asking'] },
      gateDueAt: { lte: new Date(now.epochMilliseconds) },
    },
    select: { id: true },
    orderBy: { gateDueAt: 'asc' },
    take: 200,
  });
  for (const { id } of due)
    await database().$transaction((transaction) => passOn(transaction, id, now));
  return due.length;
}

async function passOn(transaction: Transaction, id: string, now: Temporal.Instant): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM public.case_file WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await transaction.case.findUnique({
    where: { id },
    select: { gate: true, gateReaderId: true, gateDueAt: true, team: true },
  });
  const isDue =
    found?.gateDueAt !== undefined &&
    found.gateDueAt !== null &&
    found.gateDueAt.getTime() <= now.epochMilliseconds;
  if (found === null || !isDue || (found.gate !== 'waiting' && found.gate !== 'asking')) return;
  const staff = await findReaders(transaction, now);
  const walled = await walledAmong(transaction, id, staff);
  const next = nextReader(gateReaders(staff, walled, found.team), found.gateReaderId);
  await reroute(transaction, id, staff, {
    gate: 'waiting',
    now,
    keep: next,
  });
  await audit(transaction, 'gate.passed-on', { subject: id });
}

function gateFields(viewer: Viewer) {
  return { ...factFields(viewer), reference: true, gateDueAt: true } as const;
}

interface FoundAtGate {
  readonly id: string;
  readonly reference: string;
  readonly gate: Gate;
  readonly gateDueAt: Date | null;
}

/** Finds who asks, locks the case, decides, works and audits in one transaction. */
async function atGate<Result>(
  reference: string,
  action: 'gate.read' | 'gate.answered',
  work: (transaction: Transaction, found: FoundAtGate, viewer: Viewer) => Promise<Result>,
): Promise<Result> {
  const way = action === 'gate.read' ? 'read' : 'write';
  return whenTakenIn(way, async (transaction, viewer) => {
    const found = await lock(transaction, viewer, reference);
    if (found === null) throw new DeniedError('gate.denied', viewer);
    if (!can.answerAtGate(viewer, factsOf(viewer, found))) {
      const wasAnswered =
        found.gate === 'open' && can.seeCaseSummary(viewer, factsOf(viewer, found));
      if (!wasAnswered) throw new DeniedError('gate.denied', viewer, found.id);
      throw new GateAnsweredError('the question is not open any more');
    }
    const result = await work(transaction, found, viewer);
    await audit(transaction, action, { actorId: viewer.id, subject: found.id });
    return result;
  });
}

/** @param text a reference as it came: may be anything */
async function lock(transaction: Transaction, viewer: Viewer, text: string) {
  const reference = parseCaseReference(text);
  if (reference === undefined) return null;
  await transaction.$queryRaw`
    SELECT id FROM public.case_file WHERE reference = ${reference} FOR UPDATE`;
  return transaction.case.findUnique({ where: { reference }, select: gateFields(viewer) });
}
