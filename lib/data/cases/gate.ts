import 'server-only';
import type { Gate } from '#lib/casework/access/case-facts.ts';
import { whoIsMeant } from '#lib/casework/access/conflict.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { type Draft, findDraft } from '../drafts/drafts.ts';
import { DeniedError } from '../staff/as-viewer.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { atGate, markOfQuestion } from './at-gate.ts';
import { readConflict } from './case-contact.ts';
import { factFields, factsOf, inView } from './case-facts.ts';

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
  /** The question as it stands, in a mark that its form brings back. */
  readonly seen: string;
  /** What the viewer was writing there and has not sent. */
  readonly draft: Draft | undefined;
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
      seen: markOfQuestion(found),
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
