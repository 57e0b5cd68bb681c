import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { isToGive } from '#lib/casework/follow-up/statuses.ts';
import { mostCounted } from '#lib/casework/queue/count-words.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { factsOf } from '../cases/case-facts.ts';
import { caseSql } from '../cases/case-sql.ts';
import type { FirstOf } from '../cases/first-of.ts';
import { actedOnBy, leadFields } from '../cases/lead-scope.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';
import { followUpDueAt } from './open-follow-up.ts';
import { openFollowUps } from './which-are-open.ts';

/** All are shown that are counted: there must be none. */
const mostShown = mostCounted;

/** What there is to do: to say whether they came, to write it, to give it; or it is on its way by email. */
export type FollowUpToDo = 'say' | 'write' | 'give' | 'on-its-way';

/** An appointment of which its person has nothing yet: its case, what is to be done about it, and by when they were to have it. */
export interface WithoutFollowUp {
  readonly case: Prisma.CaseGetPayload<{ select: ReturnType<typeof leadFields> }>;
  readonly toDo: FollowUpToDo;
  /** The first version of what that is to be done about: the appointment, or its follow-up. */
  readonly entry: string;
  readonly dueAt: Temporal.Instant | undefined;
}

/**
 * Appointments that are over and whose person has no follow-up, and has not declined one, on the cases that the viewer leads: the public
 * pages promise one after each. Also those of which nobody has said whether the person came, and those of a case that was closed meanwhile.
 * @returns those that were to be there first
 */
export async function findWithoutFollowUp(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<FirstOf<WithoutFollowUp>> {
  const unsaid = await findUnsaid(transaction, viewer, now);
  const unwritten = await findWithoutWords(transaction, viewer, now);
  return {
    rows: [...unsaid.rows, ...unwritten.rows]
      .filter((one) => actsAsLead(viewer, factsOf(viewer, one.case, now)))
      .toSorted((one, other) => millisecondsOf(one) - millisecondsOf(other))
      .slice(0, mostShown),
    count: unsaid.count + unwritten.count,
  };
}

function millisecondsOf({ dueAt }: WithoutFollowUp): number {
  return dueAt?.epochMilliseconds ?? 0;
}

/** Follow-ups that are to be written, or given, or that wait to go by email: one that was approved and has not gone has not arrived. */
async function findWithoutWords(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<FirstOf<WithoutFollowUp>> {
  const { endedAt: _, ...standing } = openFollowUps;
  const where = {
    ...standing,
    OR: [{ endedAt: null }, { emails: { some: { state: 'queued' } } }],
    case: actedOnBy(viewer, now),
  } satisfies Prisma.EntryWhereInput;
  const found = await transaction.entry.findMany({
    where,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: mostShown,
    select: {
      originalId: true,
      dueAt: true,
      codes: true,
      case: { select: leadFields(viewer, now) },
    },
  });
  const count =
    found.length < mostShown
      ? found.length
      : await transaction.entry.count({ where, take: mostCounted });
  const rows = found.map(({ originalId, dueAt, codes, case: of }) => ({
    case: of,
    toDo: toDoAbout(codes),
    entry: originalId,
    dueAt: dueAt === null ? undefined : instantOf(dueAt),
  }));
  return { rows, count };
}

function toDoAbout(codes: unknown): FollowUpToDo {
  const { status } = entryKinds['follow-up'].codes.parse(codes);
  if (isToGive(status)) return 'give';
  return status === 'to-write' ? 'write' : 'on-its-way';
}

/** Appointments whose time is over, and of which nobody has said whether the person came: by one statement, which reads their own index. */
async function findUnsaid(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<FirstOf<WithoutFollowUp>> {
  const at = storedInstant(now);
  // What the index is of stands in words: a plan that is kept for any value can use it.
  const found = await transaction.$queryRaw<{ caseId: string; entry: string; dueAt: Date }[]>`
    SELECT c.id::text AS "caseId", e.original_id::text AS entry, e.due_at AS "dueAt"
    FROM public.entry AS e JOIN public.case_file AS c ON c.id = e.case_id
    WHERE e.kind = 'appointment' AND e.is_latest AND e.ended_at IS NULL
      AND e.due_at <= ${at} AND e.struck_at IS NULL
      AND e.due_at + (e.codes ->> 'minutes')::int * interval '1 minute' <= ${at}
      AND ${caseSql(actedOnBy(viewer, now))}
    ORDER BY e.due_at, e.original_id LIMIT ${Prisma.raw(`${mostCounted}`)}`;
  const shown = found.slice(0, mostShown);
  if (shown.length === 0) return { rows: [], count: 0 };
  const cases = await transaction.case.findMany({
    where: { id: { in: filled(shown.map(({ caseId }) => caseId)) } },
    select: leadFields(viewer, now),
  });
  const byId = new Map(cases.map((one) => [one.id, one]));
  const rows = shown.flatMap(({ caseId, entry, dueAt }) => {
    const of = byId.get(caseId);
    return of === undefined
      ? []
      : [{ case: of, toDo: 'say' as const, entry, dueAt: followUpDueAt(instantOf(dueAt)) }];
  });
  return { rows, count: found.length };
}
