import 'server-only';
import { readContact } from '../cases/case-contact.ts';
import { denied } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { audit } from '../store/audit.ts';
import { findOlder } from './pair.ts';
import type { SamePerson } from './same-person.ts';

/** Two cases that may be one person's, for who decides. */
export interface PairView {
  readonly version: number;
  readonly older: SamePerson;
  /** What to call the person in either; empty where no name was left. */
  readonly names: { readonly newer: string; readonly older: string };
  /** Who has, or had, the older one. */
  readonly olderOwner: string | undefined;
}

/**
 * The two cases, for the pages on which they are joined or left apart.
 * @param other the reference of the older one, from an address: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for an older one of which the viewer is not asked
 */
export async function readPair(
  reference: string,
  verb: 'join' | 'leave-apart',
  other: string,
  now = Temporal.Now.instant(),
): Promise<Looked<PairView>> {
  return lookAtCase(reference, verb, async ({ transaction, viewer, held }) => {
    const older = await findOlder(transaction, viewer, held, other, now);
    if (older === undefined) throw denied(viewer);
    const { assignedTo } = await transaction.case.findUniqueOrThrow({
      where: { id: older.id },
      select: { assignedTo: { select: { name: true } } },
    });
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: older.id });
    return {
      version: held.version,
      older,
      names: {
        newer: (await readContact(transaction, held.id)).name,
        older: (await readContact(transaction, older.id)).name,
      },
      olderOwner: assignedTo?.name,
    };
  });
}
