import 'server-only';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import {
  type ConsentTold,
  consentTold,
  type EmailsTold,
  emailsTold,
} from '#lib/casework/intake/consent.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';

/** What of a case's row tells whether its person agreed to be contacted. */
export const consentFields = {
  contactConsent: true,
  lastContactAt: true,
  chosenTeam: true,
} as const satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof consentFields }>;

/** What a person agreed to, as pages tell of it. */
export interface AgreedTo {
  readonly consent: ConsentTold;
  readonly emails: EmailsTold;
  /** Whether anybody was in touch with them. */
  readonly wasInTouch: boolean;
}

/** @returns what a person agreed to, and whether they were asked at all */
export async function readAgreedTo(
  transaction: Transaction,
  caseId: string,
  { contactConsent, lastContactAt, chosenTeam }: Row,
  contact: Pick<ContactDetails, 'mayConfirm'> | undefined,
): Promise<AgreedTo> {
  const wasInTouch = lastContactAt !== null;
  const knowing =
    contactConsent === 'unasked' && !wasInTouch ? await knowingOf(transaction, caseId) : undefined;
  const mayConfirm = contact?.mayConfirm ?? 'no';
  const wasAsked =
    chosenTeam === null || mayConfirm === 'yes' || (await hasNewWishes(transaction, caseId));
  return {
    consent: consentTold(contactConsent, knowing, wasInTouch),
    emails: emailsTold(mayConfirm, wasAsked),
    wasInTouch,
  };
}

async function knowingOf(transaction: Transaction, caseId: string) {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: 'intake', isLatest: true, struckAt: null },
    select: { codes: true },
  });
  return found === null ? undefined : entryKinds.intake.codes.parse(found.codes).knowing;
}

/** Somebody asked them for all their wishes, or they sent a disclosure that was joined to it. */
async function hasNewWishes(transaction: Transaction, caseId: string): Promise<boolean> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: { in: ['wishes-changed', 'joined'] } },
    select: { id: true },
  });
  return found !== null;
}
