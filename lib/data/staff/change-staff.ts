import 'server-only';
import { knownRoles } from '#lib/casework/access/roles.ts';
import { refusalOf, type StaffChange } from '#lib/casework/access/staff-changes.ts';
import { ExpectedError } from '#lib/errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type AuditedAction, audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { dateOf, storedDate } from '../store/instants.ts';
import { findGateReadersAfter, rerouteAfter } from './reroute-after.ts';
import { wallOffFromStoredCases } from './staff-walls.ts';

/** A change that may not be made; its message says why, in words for the person who asked for it. */
export class StaffChangeRefusedError extends ExpectedError {
  override readonly name = 'StaffChangeRefusedError';
}

/** A staff record, as a list shows it. */
export interface StaffListing {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly listedAs: string | null;
  readonly deputy: string | null;
  readonly away: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined;
  readonly hasSignedIn: boolean;
}

type Change = Exclude<StaffChange, { kind: 'list' }>;

/** Stored words take a while to be read, every one of them. */
const timeLimits = { timeout: 10 * 60_000, maxWait: 30_000 };

const actions: Readonly<Record<Change['kind'], AuditedAction>> = {
  add: 'staff.added',
  rename: 'staff.renamed',
  deactivate: 'staff.deactivated',
  reactivate: 'staff.reactivated',
  roles: 'staff.roles-changed',
  deputy: 'staff.deputy-named',
  away: 'staff.absence-changed',
  back: 'staff.absence-changed',
  'listed-as': 'staff.listing-changed',
  unlisted: 'staff.listing-changed',
};

/**
 * Changes a staff record. Somebody who could open more by it is matched first against the words of every stored case, and
 * walled off where they are or may be meant; audited, all in one transaction. There is no viewer: a person who may run the command
 * has the portal's environment.
 * @returns from how many stored cases the person is walled off by this change
 * @throws StaffChangeRefusedError
 */
export async function changeStaff(
  change: Change,
  now = Temporal.Now.instant(),
): Promise<{ readonly walledOff: number }> {
  return database().$transaction(async (transaction) => {
    // Two changes at once could each leave one last reader. What only names a person, as an email that is queued does, need not wait.
    await transaction.$queryRaw`SELECT id FROM public.staff_member ORDER BY id FOR NO KEY UPDATE`;
    await requireAllowed(transaction, change);
    const { id } = await make(transaction, change);
    const isNewName = change.kind === 'add' || change.kind === 'rename';
    const walledOff = opensMore(change)
      ? await wallOffFromStoredCases(transaction, id, { isNewName, now })
      : [];
    await findGateReadersAfter(transaction, id, now);
    if (movesCases(change)) await rerouteAfter(transaction, now);
    // The end of the log is held from the first entry on, and everybody who reads writes one: all of them come last.
    for (const caseId of walledOff) await audit(transaction, 'staff.walled', { subject: caseId });
    await audit(transaction, actions[change.kind], { subject: id });
    return { walledOff: walledOff.length };
  }, timeLimits);
}

/** @returns everybody on record, by name */
export async function listStaff(): Promise<readonly StaffListing[]> {
  const found = await database().staffMember.findMany({
    orderBy: [{ active: 'desc' }, { name: 'asc' }],
    select: {
      email: true,
      name: true,
      roles: true,
      active: true,
      listedAs: true,
      subject: true,
      awayFrom: true,
      awayTo: true,
      deputy: { select: { email: true } },
    },
  });
  return found.map(({ deputy, awayFrom, awayTo, subject, ...person }) => ({
    ...person,
    deputy: deputy?.email ?? null,
    away:
      awayFrom === null || awayTo === null
        ? undefined
        : { from: dateOf(awayFrom), to: dateOf(awayTo) },
    hasSignedIn: subject !== null,
  }));
}

async function requireAllowed(transaction: Transaction, change: Change): Promise<void> {
  const records = await transaction.staffMember.findMany({
    select: { email: true, roles: true, active: true },
  });
  const refused = refusalOf(
    change,
    records.map(({ roles, ...record }) => ({ ...record, roles: knownRoles(roles) })),
  );
  if (refused !== undefined) throw new StaffChangeRefusedError(refused.refusal);
}

async function make(transaction: Transaction, change: Change): Promise<{ readonly id: string }> {
  const { email } = change;
  const select = { id: true } as const;
  if (change.kind === 'add') {
    const { name, roles } = change;
    return transaction.staffMember.create({ data: { email, name, roles: [...roles] }, select });
  }
  const data = await dataFor(transaction, change);
  return transaction.staffMember.update({ where: { email }, data, select });
}

async function dataFor(
  transaction: Transaction,
  change: Exclude<Change, { kind: 'add' }>,
): Promise<Prisma.StaffMemberUncheckedUpdateInput> {
  switch (change.kind) {
    case 'rename': {
      const { name } = await transaction.staffMember.findUniqueOrThrow({
        where: { email: change.email },
        select: { name: true },
      });
      return { name: change.name, earlierNames: { push: name } };
    }
    case 'deactivate':
      return { active: false };
    case 'reactivate':
      return { active: true };
    case 'roles':
      return { roles: [...change.roles] };
    case 'deputy':
      return { deputyId: await idOf(transaction, change.deputy) };
    case 'away':
      return {
        awayFrom: storedDate(Temporal.PlainDate.from(change.from)),
        awayTo: storedDate(Temporal.PlainDate.from(change.to)),
      };
    case 'back':
      return { awayFrom: null, awayTo: null };
    case 'listed-as':
      return { listedAs: change.listing };
    case 'unlisted':
      return { listedAs: null };
  }
}

async function idOf(transaction: Transaction, email: string | null): Promise<string | null> {
  if (email === null) return null;
  const found = await transaction.staffMember.findUniqueOrThrow({
    where: { email },
    select: { id: true },
  });
  return found.id;
}

/** Whether the person could open cases by it that they could not before, or is called otherwise from now on, on the form too. */
function opensMore({ kind }: Change): boolean {
  return ['add', 'rename', 'reactivate', 'roles', 'listed-as'].includes(kind);
}

/** Whether somebody leads, or works here, since then who did not before, or the other way round: being away moves no case. */
function movesCases({ kind }: Change): boolean {
  return ['add', 'reactivate', 'deactivate', 'roles'].includes(kind);
}
