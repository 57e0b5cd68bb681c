import 'server-only';
import { waysToMeet } from '#lib/casework/appointments/fields.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { FollowUpWay, ToFollowUp } from '#lib/casework/follow-up/fields.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { readNumbersKnown } from '../directory/checks.ts';
import { addressForContent } from './may-write.ts';

/** @returns what of a case decides how a follow-up may reach its person */
export async function toFollowUpOf(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  contact: ContactDetails,
): Promise<ToFollowUp> {
  return {
    mayEmail: addressForContent(held, contact) !== undefined,
    wished: await wishedLast(transaction, held.id),
    toReadOut: waysToMeet(contact),
    numbers: await readNumbersKnown(transaction, now),
  };
}

const wayOfWriting = {
  email: 'emailed',
  paper: 'to-hand-over',
  call: 'to-read-out',
  declined: 'declined',
} as const;

/** @returns how they would like it, as they said last */
async function wishedLast(
  transaction: CaseStep['transaction'],
  caseId: string,
): Promise<FollowUpWay | undefined> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: 'what-next', isLatest: true, struckAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { codes: true },
  });
  return found === null
    ? undefined
    : wayOfWriting[entryKinds['what-next'].codes.parse(found.codes).writing];
}
