import 'server-only';
import { whoIsMeant } from '#lib/casework/access/conflict.ts';
import { areMostOf, type GateAnswer, gateAfter } from '#lib/casework/access/gate.ts';
import { can } from '#lib/casework/access/policy.ts';
import { mayTake } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { nobodyLeft } from '#lib/casework/walls/fields.ts';
import { ExpectedError } from '#lib/errors.ts';
import { openWriter } from '../drafts/writer-seal.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import { tellOfNewCase } from '../staff-emails/tell.ts';
import type { Transaction } from '../store/database.ts';
import { keepRecord } from '../store/sealed-records.ts';
import { atGate, type FoundAtGate, GateChangedError, markOfQuestion } from './at-gate.ts';
import { readConflict } from './case-contact.ts';
import { factFields, factsOf } from './case-facts.ts';
import { reroute } from './reroute.ts';
import { whomToLeave } from './wall-limits.ts';
import { freeFrom, walledAmong, wallOff } from './walls.ts';

/** A person who was chosen is not on record. */
export class UnknownPersonError extends ExpectedError {
  override readonly name = 'UnknownPersonError';
}

/** The answer cannot be taken as it is; what is wrong, by field of its form. */
export class GateRefusedError extends ExpectedError {
  override readonly name = 'GateRefusedError';

  readonly errors: Readonly<Record<string, string>>;

  constructor(errors: Readonly<Record<string, string>>) {
    super('the answer cannot be taken');
    this.errors = errors;
  }
}

/**
 * Takes the answer whom the reporter meant. People who are meant stay or are walled off; those whom the words only resembled are freed
 * by a plain answer, and stay walled off while the person is asked; then the case goes where it may. It always leaves somebody who can act
 * as the lead of the case, and who takes it from most of its team says so once more.
 * @param page what the page of the question carried: its `seen`, and for whom it was opened
 * @throws SignedOutError, NotStaffError, NotFoundError, GateAnsweredError, GateChangedError, GateRefusedError, UnknownPersonError
 */
export async function answerAtGate(
  reference: string,
  answer: GateAnswer,
  now = Temporal.Now.instant(),
  page?: { readonly seen: string; readonly writer: string },
): Promise<{ readonly mayRead: boolean }> {
  const writer = page && (await openWriter(page.writer));
  const work = async (transaction: Transaction, found: FoundAtGate, viewer: Viewer) => {
    if (page !== undefined && page.seen !== markOfQuestion(found)) {
      throw new GateChangedError({ isTheirs: true });
    }
    const staff = await findReaders(transaction, now);
    const cases =
      answer.meant === 'ask'
        ? [found.id]
        : await settleWalls(transaction, found, { staff, answer, now });
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
  };
  return atGate(reference, 'gate.answered', work, writer);
}

/** @returns the ids of the cases whose walls it may have changed */
async function settleWalls(
  transaction: Transaction,
  { id: caseId }: FoundAtGate,
  {
    staff,
    answer,
    now,
  }: {
    readonly staff: readonly Reader[];
    readonly answer: Exclude<GateAnswer, { meant: 'ask' }>;
    readonly now: Temporal.Instant;
  },
): Promise<readonly string[]> {
  const chosen = answer.meant === 'some' ? answer.people : [];
  const known = new Set(staff.map(({ id }) => id));
  if (!chosen.every((id) => known.has(id))) throw new UnknownPersonError('not on record');
  const told = await readConflict(transaction, caseId);
  const { touched } = whoIsMeant(staff, told.notToPeople, told.notTo);
  const freed = touched.filter((id) => !chosen.includes(id));
  if (answer.meant === 'some') {
    const walled = (await walledAmong(transaction, caseId, staff)).difference(new Set(touched));
    await requireSomebodyLeft({ transaction, caseId, walled, now }, staff, answer);
  }
  const cases = await wallOff(transaction, caseId, chosen);
  await freeFrom(transaction, [caseId], freed);
  await keepRecord(transaction, { kind: 'case-conflict', id: caseId }, caseId, {
    ...told,
    cleared: [...new Set([...told.cleared, ...freed])],
  });
  return cases;
}

/** One reader hides a case neither from everybody, nor from most of its team by a slip. */
async function requireSomebodyLeft(
  known: Parameters<typeof whomToLeave>[0],
  staff: readonly Reader[],
  { people, isSure }: Extract<GateAnswer, { meant: 'some' }>,
): Promise<void> {
  const toLeave = await whomToLeave(known, staff);
  const left = nobodyLeft(toLeave(people, []));
  if (left !== undefined) throw new GateRefusedError({ people: left });
  const { team } = await known.transaction.case.findUniqueOrThrow({
    where: { id: known.caseId },
    select: { team: true },
  });
  const ofTeam = staff.filter(
    (one) => one.active && !known.walled.has(one.id) && mayTake(one, team),
  );
  const isAsked = areMostOf(
    people,
    ofTeam.map(({ id }) => id),
  );
  if (isAsked && isSure !== true) {
    throw new GateRefusedError({ sure: 'Say that you are sure: you ticked most of the team' });
  }
}
