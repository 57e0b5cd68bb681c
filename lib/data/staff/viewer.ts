import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { ExpectedError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import type { SignedIn } from '#lib/session.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { msLeft } from './presence.ts';
import { viewerFields, viewerFrom } from './stand-ins.ts';

/** Somebody is signed in whose record is not there (any more): it is audited where the transaction has ended. */
export class RefusedStaffError extends NotStaffError {
  readonly staffId: string | undefined;

  constructor(staffId: string | undefined) {
    super('no staff record');
    this.staffId = staffId;
  }
}

/**
 * Finds the person who is looking, again on every request: a record that was removed or changed, or a sign-out, counts
 * from the very next one, and so does that somebody for whom they stand in is back.
 * @param transaction the one in which what they ask for is done
 * @param signedIn from a session that was verified
 * @throws RefusedStaffError when there is no staff record (any more)
 * @throws SignedOutError when the person has signed out since, or nobody made use of the session for long
 */
export async function findViewer(
  transaction: Pick<Transaction, 'staffMember'>,
  { subject, since }: SignedIn,
  now = Date.now(),
): Promise<Viewer> {
  const found = await transaction.staffMember.findUnique({
    where: { subject },
    select: { ...viewerFields, sessionsFrom: true, seenAt: true },
  });
  if (found === null || !found.active) throw new RefusedStaffError(found?.id);
  const { sessionsFrom, seenAt } = found;
  if (sessionsFrom !== null && sessionsFrom.getTime() > since) {
    throw new SignedOutError('this session has ended', 'elsewhere');
  }
  if (msLeft({ since, seenAt }, now) <= 0) {
    throw new SignedOutError('nobody was here for long', 'idle');
  }
  return viewerFrom(transaction, found, Temporal.Instant.fromEpochMilliseconds(now));
}

/**
 * As {@link findViewer}, for somebody who changes something: their record stays as it is until the transaction ends, so that of a
 * removal and what the person does at the same moment one comes before the other.
 */
export async function holdViewer(transaction: Transaction, signedIn: SignedIn): Promise<Viewer> {
  await transaction.$queryRaw`
    SELECT id FROM public.staff_member WHERE subject = ${signedIn.subject} FOR SHARE`;
  return findViewer(transaction, signedIn);
}

/** @returns whether a session has not ended, and is of somebody on record */
export async function isLive(signedIn: SignedIn): Promise<boolean> {
  return findViewer(database(), signedIn).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ExpectedError) return false;
      throw error;
    },
  );
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
