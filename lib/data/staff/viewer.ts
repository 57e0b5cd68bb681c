import 'server-only';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { knownRoles } from '#lib/casework/access/roles.ts';
import { NotStaffError, SignedOutError } from '#lib/errors.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';

/** Who a session says somebody is, and since when. */
export interface SignedIn {
  /** The provider's own name for the person. */
  readonly subject: string;
  /** When they signed in, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * Finds the person who is looking, again on every request: a record that was removed or changed, or a sign-out, counts
 * from the very next one.
 * @param signedIn from a session that was verified
 * @throws NotStaffError when there is no staff record (any more)
 * @throws SignedOutError when the person has signed out since
 */
export async function findViewer({ subject, since }: SignedIn): Promise<Viewer> {
  const found = await database().staffMember.findUnique({
    where: { subject },
    select: { id: true, name: true, roles: true, sessionsFrom: true, active: true },
  });
  if (found === null || !found.active) {
    await audit(database(), 'staff.refused', { actorId: found?.id });
    throw new NotStaffError('no staff record');
  }
  const { id, name, roles, sessionsFrom } = found;
  if (sessionsFrom !== null && sessionsFrom.getTime() > since) {
    throw new SignedOutError('this session has ended');
  }
  return { id, name, roles: knownRoles(roles) };
}

/** Ends every session of a person that began before now; audited. People without a staff record have none. */
export async function endSessionsOf(subject: string, now = new Date()): Promise<void> {
  await database().$transaction(async (transaction) => {
    const found = await transaction.staffMember.findUnique({
      where: { subject },
      select: { id: true },
    });
    if (found === null) return;
    await transaction.staffMember.update({
      where: { id: found.id },
      data: { sessionsFrom: now },
      select: { id: true },
    });
    await audit(transaction, 'staff.signed-out', { actorId: found.id });
  });
}

/**
 * Lets a person in who proved at the provider who they are, if they have a staff record; audits both outcomes.
 * The record is found by the provider's subject; the first time by email address, and the subject is bound to it
 * then, so that a later change or reuse of an address opens nothing.
 * @param email lower case, or undefined where the provider does not vouch for it
 * @returns whether they are staff
 */
export async function admitStaff(
  subject: string,
  email: string | undefined,
  now = new Date(),
): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    let known = await findBySubject(transaction, subject);
    if (known === null && email !== undefined) {
      // One statement, so that of two who come at once with one address only the first is bound to it.
      await transaction.staffMember.updateMany({
        where: { email, subject: null, active: true },
        data: { subject },
      });
      known = await findBySubject(transaction, subject);
    }
    const admittedId = known?.active === true ? known.id : undefined;
    if (admittedId !== undefined) {
      // An older session, on a device that was left or taken, ends with a new one.
      await transaction.staffMember.update({
        where: { id: admittedId },
        data: { sessionsFrom: now },
        select: { id: true },
      });
    }
    await audit(transaction, admittedId === undefined ? 'staff.refused' : 'staff.signed-in', {
      actorId: admittedId ?? known?.id,
    });
    return admittedId !== undefined;
  });
}

function findBySubject(transaction: Transaction, subject: string) {
  return transaction.staffMember.findUnique({
    where: { subject },
    select: { id: true, active: true },
  });
}
