import 'server-only';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import { otherOfPair } from '#lib/casework/people/pair-fields.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { readContact } from '../cases/case-contact.ts';
import { denied } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { audit } from '../store/audit.ts';
import { findOlder } from './pair.ts';
import type { SamePerson } from './same-person.ts';
import { wishesOfBoth } from './take-wishes.ts';

/** The contact wishes of two cases. */
export interface WishesOfPair {
  readonly newer: ContactDetails;
  readonly older: ContactDetails;
  /** What holds once they are joined, until the person is asked. */
  readonly until: ContactDetails;
  /** Whether the person agreed to be contacted. */
  readonly consent: { readonly newer: ContactConsent; readonly older: ContactConsent };
}

/** Two cases that may be one person's, for who decides. */
export interface PairView {
  readonly version: number;
  readonly older: SamePerson;
  /** What to call the person in either; empty where no name was left. */
  readonly names: { readonly newer: string; readonly older: string };
  readonly wishes: WishesOfPair;
  /** Who has, or had, the older one. */
  readonly olderOwner: string | undefined;
}

/**
 * The two cases, for the pages on which they are joined or left apart.
 * @param other the reference of the older one, from an address: may be anything; who goes on with a draft comes without it
 * @param entry under what a draft about the two is kept: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for an older one of which the viewer is not asked
 */
export async function readPair(
  reference: string,
  verb: 'join' | 'leave-apart',
  other: string | string[] | undefined,
  {
    entry,
    now = Temporal.Now.instant(),
  }: { readonly entry?: string | undefined; readonly now?: Temporal.Instant } = {},
): Promise<Looked<PairView>> {
  return lookAtCase(
    reference,
    verb,
    async ({ transaction, viewer, held, kept }) => {
      const older = await findOlder(transaction, viewer, held, otherOfPair(other, kept), now);
      if (older === undefined) throw denied(viewer);
      const { assignedTo, contactConsent } = await transaction.case.findUniqueOrThrow({
        where: { id: older.id },
        select: { contactConsent: true, assignedTo: { select: { name: true } } },
      });
      const wishes = {
        newer: await readContact(transaction, held.id),
        older: await readContact(transaction, older.id),
      };
      await audit(transaction, 'case.read', { actorId: viewer.id, subject: older.id });
      const consent = { newer: held.contactConsent, older: contactConsent };
      return {
        version: held.version,
        older,
        names: { newer: wishes.newer.name, older: wishes.older.name },
        wishes: { ...wishes, until: wishesOfBoth(wishes, consent), consent },
        olderOwner: assignedTo?.name,
      };
    },
    { entry, now },
  );
}
