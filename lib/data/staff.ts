import 'server-only';
import type { Viewer } from '#lib/casework/policy.ts';
import { type StaffRole, staffRoles } from '#lib/casework/roles.ts';
import { audit } from './audit.ts';
import { database, type Transaction } from './database.ts';

const viewerFields = { id: true, name: true, roles: true } as const;

/**
 * Finds the person who is looking, anew on every request: a record that was removed or changed counts from the very
 * next one.
 * @param subject the provider's own name for the person, from a session that was verified
 */
export async function findViewer(subject: string): Promise<Viewer | undefined> {
  const found = await database().staffMember.findFirst({
    where: { subject, active: true },
    select: viewerFields,
  });
  return found === null ? undefined : { ...found, roles: knownRoles(found.roles) };
}

/**
 * Lets a person in who proved at the provider who they are, if they have a staff record; audits both outcomes.
 * The record is found by the provider's subject; the first time by email address, and the subject is bound to it
 * then, so that a later change or reuse of an address opens nothing.
 * @param email lower case, or undefined where the provider does not vouch for it
 * @returns whether they are staff
 */
export async function admitStaff(subject: string, email: string | undefined): Promise<boolean> {
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

function knownRoles(roles: readonly string[]): StaffRole[] {
  return staffRoles.filter((role) => roles.includes(role));
}
