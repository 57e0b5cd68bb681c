import 'server-only';
import { newCaseReference } from '#lib/casework/case/reference.ts';
import { addressForConfirmation } from '#lib/disclosure/contact-details.ts';
import { teamFor } from '#lib/disclosure/routing.ts';
import { triage } from '#lib/disclosure/triage.ts';
import { storeCase } from '../cases/store-case.ts';
import { queueEmail } from '../emails/queue.ts';
import { noticeForAdministrator } from '../store/administrator-notices.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import type { OpenedEnvelope } from './take-in.ts';

type NamedDisclosure = Extract<OpenedEnvelope, { kind: 'named' }>;

/**
 * Makes a case of a named disclosure: routed, levelled, its clock started, its details sealed as records, the people whom it
 * must not reach walled off, the question whom the reporter meant put where it has to be, and the confirmation queued where the reporter
 * allowed it.
 * @param now the clock's start is never later than this, whatever the envelope says
 */
export async function openCase(
  transaction: Transaction,
  disclosure: NamedDisclosure,
  now: Temporal.Instant,
): Promise<void> {
  const { answers, contact, version } = disclosure;
  const { id, reference } = await freeNames(transaction, disclosure, now);
  const received = earlier(Temporal.Instant.from(disclosure.receivedAt), now);
  const { level, rules } = triage(answers.current);
  await storeCase(
    transaction,
    {
      id,
      reference,
      received,
      team: teamFor(answers.current),
      isTeamChosen: false,
      level,
      rules,
      answers: { version, given: answers.given },
      contact,
      consent: 'yes',
      universityNumber: '',
      areWishesTheirs: true,
      nextStep: 'contact',
      ownerId: undefined,
    },
    now,
  );
  if (addressForConfirmation(contact) !== undefined) {
    await queueEmail(transaction, {
      caseId: id,
      kind: 'we-have-it',
      queuedAt: storedInstant(received),
    });
  }
  await audit(transaction, 'case.received', { subject: id });
}

/** What is taken already is never overwritten: another one takes its place, and the administrator is told. */
async function freeNames(
  transaction: Transaction,
  { storedId, reference }: NamedDisclosure,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly reference: string }> {
  const taken = await transaction.case.findMany({
    where: { OR: [{ id: storedId }, { reference }] },
    select: { id: true },
  });
  if (taken.length === 0) return { id: storedId, reference };
  const free = { id: crypto.randomUUID(), reference: newCaseReference() };
  await noticeForAdministrator(transaction, 'id-replaced', free.id, now);
  return free;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}
