import 'server-only';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { isWallOf } from '../cases/case-facts.ts';
import type { Transaction } from '../store/database.ts';
import { findSamePerson, type SamePerson } from './same-person.ts';

/** A disclosure that was joined to a case. */
export interface JoinedDisclosure {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly answers: StoredAnswers;
}

/** What else there is of the person of a case, as far as it is for the viewer. */
export interface PeopleOnCase {
  /** The reference of the older case in which this one goes on. */
  readonly joinedTo: string | undefined;
  /** Newer disclosures of the same person that go on in this case, the newest first. */
  readonly joined: readonly JoinedDisclosure[];
  /** Cases that may be of the same person, for who decides on this one as its lead. */
  readonly samePerson: readonly SamePerson[];
}

/** Newer disclosures that go on in a case, as far as they are for the viewer: the newest first. */
export function joinedFor(viewer: Viewer) {
  return {
    where: isFreeFor(viewer),
    orderBy: { receivedAt: 'desc' },
    select: { reference: true, receivedAt: true, questionSetVersion: true, answers: true },
  } as const satisfies Prisma.Case$joinedArgs;
}

/**
 * For who may read the case in full.
 * @param joined found by {@link joinedFor}
 */
export async function readPeopleOnCase(
  transaction: Transaction,
  viewer: Viewer,
  { id, facts, joined }: CaseOfPeople,
  now = Temporal.Now.instant(),
): Promise<PeopleOnCase> {
  const goesOnIn = facts.isJoined
    ? await transaction.case.findFirst({
        where: { joined: { some: { id } }, ...isFreeFor(viewer) },
        select: { reference: true },
      })
    : null;
  return {
    joinedTo: goesOnIn?.reference,
    joined: joined.map(({ questionSetVersion, answers, ...one }) => ({
      ...one,
      answers: readStoredAnswers(questionSetVersion, answers),
    })),
    samePerson: await findSamePerson(transaction, viewer, { id, facts }, now),
  };
}

interface CaseOfPeople {
  readonly id: string;
  readonly facts: CaseFacts;
  readonly joined: readonly Prisma.CaseGetPayload<ReturnType<typeof joinedFor>>[];
}

function isFreeFor(viewer: Viewer) {
  return { walls: { none: isWallOf(viewer) } } as const satisfies Prisma.CaseWhereInput;
}
