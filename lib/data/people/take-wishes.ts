import 'server-only';
import { isSameAddress, stricterOf, untilNowUnasked } from '#lib/casework/contact/stricter-of.ts';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import {
  type ContactDetails,
  safeWays,
  storedContactSchema,
} from '#lib/disclosure/contact-details.ts';
import { readConflict, readContact, readPerson } from '../cases/case-contact.ts';
import { NotPossibleError } from '../cases/in-case.ts';
import type { Transaction } from '../store/database.ts';
import { keepRecord } from '../store/sealed-records.ts';

/** Two cases about to be one, and whether the person of either agreed to be contacted. */
export interface CasesOfWishes {
  readonly newer: { readonly id: string; readonly consent: ContactConsent };
  readonly older: { readonly id: string; readonly consent: ContactConsent };
}

type Kept = Readonly<Record<string, unknown>>;

/** What became of the wishes. */
export interface WishesTaken {
  /** Those that stood on the older case, and those that came with the newer one; null where nothing was taken of these. */
  readonly before: Kept | null;
  readonly newer: Kept | null;
  /** Whether both have the same email address. */
  readonly isSameAddress: boolean;
  /** Whether what both say leaves no way that is safe. */
  readonly noWay: boolean;
}

/**
 * The wishes that hold once two cases are joined: of two sets that are the person's own, the stricter, until they are asked; what somebody
 * else passed on changes nothing that they asked for.
 */
export function wishesOfBoth(
  { newer, older }: { readonly newer: ContactDetails; readonly older: ContactDetails },
  consent: { readonly newer: ContactConsent; readonly older: ContactConsent },
): ContactDetails {
  if (consent.newer !== 'yes') return older;
  const stood = consent.older === 'unasked' ? untilNowUnasked(older, newer) : older;
  return stricterOf(stood, newer);
}

/**
 * Keeps on the older of two cases the wishes that hold once they are joined.
 * @throws NotPossibleError where there is no room for what was typed on both; SealBrokenError where they cannot be opened
 */
export async function takeWishes(
  transaction: Transaction,
  { newer, older }: CasesOfWishes,
): Promise<WishesTaken> {
  const brought = await readContact(transaction, newer.id);
  const stood = await readContact(transaction, older.id);
  await takeNumber(transaction, newer.id, older.id);
  const isSame = isSameAddress('email', stood.email, brought.email);
  if (newer.consent !== 'yes') {
    return { before: null, newer: null, isSameAddress: isSame, noWay: false };
  }
  const found = wishesOfBoth(
    { newer: brought, older: stood },
    { newer: newer.consent, older: older.consent },
  );
  if (!storedContactSchema.safeParse(found).success) {
    throw new NotPossibleError('What was typed about contacting them is too long for one case');
  }
  const { notTo, notToPeople, ...wishes } = found;
  await keepRecord(transaction, { kind: 'case-contact', id: older.id }, older.id, wishes);
  await keepConflict(transaction, { newer: newer.id, older: older.id }, { notTo, notToPeople });
  return {
    before: wishesIn(stood),
    newer: wishesIn(brought),
    isSameAddress: isSame,
    noWay: safeWays(found).length === 0,
  };
}

function wishesIn({ notTo: _, notToPeople: __, ...wishes }: ContactDetails): Kept {
  return wishes;
}

/** Of whom it was said that they are not meant stays said, unless they were ticked. */
async function keepConflict(
  transaction: Transaction,
  cases: { readonly newer: string; readonly older: string },
  told: Pick<ContactDetails, 'notTo' | 'notToPeople'>,
): Promise<void> {
  const both = [
    await readConflict(transaction, cases.newer),
    await readConflict(transaction, cases.older),
  ];
  const cleared = new Set(both.flatMap((one) => one.cleared));
  await keepRecord(transaction, { kind: 'case-conflict', id: cases.older }, cases.older, {
    ...told,
    cleared: [...cleared].filter((id) => !told.notToPeople.includes(id)),
  });
}

async function takeNumber(transaction: Transaction, newerId: string, olderId: string) {
  const number = (await readPerson(transaction, newerId)).universityNumber;
  if (number !== '' && (await readPerson(transaction, olderId)).universityNumber === '') {
    const place = { kind: 'case-person', id: olderId } as const;
    await keepRecord(transaction, place, olderId, { universityNumber: number });
  }
}
