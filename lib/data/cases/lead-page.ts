import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { DueCheck } from '#lib/casework/directory-checks/due-checks.ts';
import { mostCounted } from '#lib/casework/queue/count-words.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { findToRebook, type ToRebook } from '../appointments/to-rebook.ts';
import { findDueChecks } from '../directory/checks.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { type FollowUpToDo, findWithoutFollowUp } from '../follow-up/without-follow-up.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { acknowledgeDueAt, caseDueAt, stepDueAt } from './clock-of-row.ts';
import type { FirstOf } from './first-of.ts';
import { denied } from './in-case.ts';
import { type Cover, findCovers, findReviews, type ReviewToDo } from './lead-covers.ts';
import { findPeople, type LeadPeople } from './lead-people.ts';
import { actedOnBy, leadFields } from './lead-scope.ts';
import { namesToUse } from './names-to-use.ts';
import { isOpen } from './queue-where.ts';

/** A case on the lead's page. */
export interface LeadCase {
  readonly reference: string;
  readonly level: Level;
  /** The name to use, where it may be shown. */
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly dueAt: Temporal.Instant | undefined;
}

/** A case with an appointment whose person has no follow-up: what is to be done about which entry. */
export interface LeadCaseWithoutFollowUp extends LeadCase {
  readonly toDo: FollowUpToDo;
  readonly entry: string;
}

/** An appointment to rebook, with the name to use where it may be shown. */
export interface NamedToRebook extends ToRebook {
  readonly name: string | undefined;
}

/** What a lead has to see to. Of cases from which they are walled off, nothing is in it: no row, and no number. */
export interface LeadPage extends LeadPeople {
  /** Red, and nobody has acknowledged it, whether somebody has it or not. A case stands in this list or in one of the next three. */
  readonly unacknowledged: FirstOf<LeadCase>;
  readonly unassigned: FirstOf<LeadCase>;
  readonly overdue: FirstOf<LeadCase>;
  /** They wait for the lead, who decides how to go on. */
  readonly undecided: FirstOf<LeadCase>;
  /** Appointments whose person has no follow-up: there must be none. */
  readonly withoutFollowUp: FirstOf<LeadCaseWithoutFollowUp>;
  readonly covers: readonly Cover[];
  readonly reviews: readonly ReviewToDo[];
  /** Appointments ahead whose colleague cannot keep them, the next first. */
  readonly toRebook: readonly NamedToRebook[];
  /** Numbers of the support directory to look at; none for anybody who does not look after them. */
  readonly checks: readonly DueCheck[];
  readonly mayEditTexts: boolean;
}

const shown = 10;

/**
 * How the team stands, for whoever decides on its cases as their lead.
 * @throws SignedOutError, NotStaffError; NotFoundError for everybody else (audited)
 */
export async function readLeadPage(now = Temporal.Now.instant()): Promise<LeadPage> {
  return whenTakenIn('read', (transaction, viewer) => pageFor(transaction, viewer, now));
}

async function pageFor(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<LeadPage> {
  if (!can.openLeadPage(viewer)) throw denied(viewer);
  const first = (where: Prisma.CaseWhereInput) => firstOf(transaction, viewer, now, where);
  // A case stands once, in the list of what comes first.
  const toAcknowledge = { level: 'red', acknowledgedAt: null } as const;
  const others = { NOT: toAcknowledge, assignedToId: { not: null } } as const;
  const lists = {
    unassigned: await first({ NOT: toAcknowledge, assignedToId: null }),
    overdue: await first({
      ...others,
      nextStep: { not: 'lead' },
      nextDueAt: { lte: storedInstant(now) },
    }),
    unacknowledged: await first(toAcknowledge),
    undecided: await first({ ...others, nextStep: 'lead' }),
  };
  const withoutFollowUp = await findWithoutFollowUp(transaction, viewer, now);
  const covers = await findCovers(transaction, viewer, now);
  const reviews = await findReviews(transaction, viewer, now);
  const toRebook = await findToRebook(transaction, viewer, now);
  const checks = await findDueChecks(transaction, viewer, now);
  const people = await findPeople(transaction, viewer, now);
  const { names } = await namesToUse(transaction, viewer, [
    ...Object.values(lists).flatMap(({ rows }) => rows.map(({ id }) => id)),
    ...withoutFollowUp.rows.map((one) => one.case.id),
    ...toRebook.map(({ caseId }) => caseId),
  ]);
  const named = (
    { rows, count }: FirstOf<FoundForLead>,
    dueOf: (found: FoundForLead) => Temporal.Instant | undefined,
  ): FirstOf<LeadCase> => ({
    rows: rows.map((one) => ({ ...caseOf(one, names.get(one.id)), dueAt: dueOf(one) })),
    count,
  });
  return {
    unassigned: named(lists.unassigned, caseDueAt),
    overdue: named(lists.overdue, caseDueAt),
    unacknowledged: named(lists.unacknowledged, acknowledgeDueAt),
    undecided: named(lists.undecided, stepDueAt),
    withoutFollowUp: {
      rows: withoutFollowUp.rows.map(({ case: of, ...row }) => ({
        ...caseOf(of, names.get(of.id)),
        ...row,
      })),
      count: withoutFollowUp.count,
    },
    covers,
    reviews,
    toRebook: toRebook.map((one) => ({ ...one, name: names.get(one.caseId) })),
    checks,
    mayEditTexts: can.lookAfterTexts(viewer),
    ...people,
  };
}

type FoundForLead = Prisma.CaseGetPayload<{ select: ReturnType<typeof leadFields> }>;

async function firstOf(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  which: Prisma.CaseWhereInput,
): Promise<FirstOf<FoundForLead>> {
  const where = { AND: [actedOnBy(viewer, now), isOpen, which] };
  const found = await transaction.case.findMany({
    where,
    orderBy: [{ nextDueAt: 'asc' }, { level: 'asc' }, { id: 'asc' }],
    take: shown,
    select: leadFields(viewer, now),
  });
  // All of them are on the page where it has room for more.
  const count =
    found.length < shown
      ? found.length
      : await transaction.case.count({ where, take: mostCounted });
  return { rows: found.filter((one) => actsAsLead(viewer, factsOf(viewer, one, now))), count };
}

function caseOf(
  { reference, level, assignedTo }: FoundForLead,
  name: string | undefined,
): Omit<LeadCase, 'dueAt'> {
  return { reference, level, name, owner: assignedTo?.name };
}
