import 'server-only';
import { graverOf, levelThatHolds } from '#lib/casework/assessment/risk-levels.ts';
import { consentOfBoth, levelOfBoth, promiseOfBoth } from '#lib/casework/people/joining.ts';
import { joinFields } from '#lib/casework/people/pair-fields.ts';
import { isGraver } from '#lib/casework/standing/due-over-time.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { hasOpenAppointment } from '../appointments/appointments-on-case.ts';
import { clockOfClosed } from '../cases/clock-of-row.ts';
import { type CaseStep, NotPossibleError } from '../cases/in-case.ts';
import { reroute } from '../cases/reroute.ts';
import { standNow } from '../cases/stand.ts';
import { shareWalls } from '../cases/walls.ts';
import { hasOpenFollowUp } from '../follow-up/open-follow-up.ts';
import { findReaders } from '../staff/readers.ts';
import { tellThatLeadDecides } from '../staff-emails/tell.ts';
import { audit } from '../store/audit.ts';
import { storedInstant } from '../store/instants.ts';
import { moveOpenTasks, writerOn } from './move-open-tasks.ts';
import { onPair } from './pair.ts';
import { renewPersonKeys } from './person-keys.ts';
import { takeWishes } from './take-wishes.ts';

/**
 * Makes a newer disclosure a part of an older case of the same person. The newer case is closed and points to the older one, which
 * gets its walls, what is stricter in its contact wishes where they are the person's own, its level where it is graver, and its open tasks; closed, it opens
 * again as new. Where it stands then follows from what is on record of both.
 * @throws what {@link onPair} throws; NotPossibleError while it is asked whom the older one's reporter meant; SealBrokenError where
 *   wishes cannot be opened
 */
export async function joinCase(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(joinFields, form);
  return onPair(
    { newer: reference, older: textIn(form, 'other'), verb: 'join' },
    async (step, older) => ('errors' in outcome ? outcome : join(step, older.id)),
    { now, seen: Number(textIn(form, 'seen')) },
  );
}

const pairFields = {
  state: true,
  level: true,
  rules: true,
  gate: true,
  contactConsent: true,
  firstContactDueAt: true,
  firstAttemptAt: true,
  nextStep: true,
  wishesConfirmedAt: true,
  emailConfirmedAt: true,
  writingAgreedAt: true,
  assessedLevel: true,
  assignedTo: { select: { name: true } },
} as const satisfies Prisma.CaseSelect;

type OfPair = Prisma.CaseGetPayload<{ select: typeof pairFields }>;

async function join(step: CaseStep, olderId: string): Promise<'saved'> {
  const { transaction, viewer, held, now, write } = step;
  const find = (id: string) =>
    transaction.case.findUniqueOrThrow({ where: { id }, select: pairFields });
  const newer = await find(held.id);
  const older = await find(olderId);
  if (older.gate !== 'open') {
    throw new NotPossibleError('Somebody has yet to say who must not have the older case');
  }
  // It would stand on a case that is closed.
  if (await hasOpenAppointment(transaction, held.id)) {
    throw new NotPossibleError(
      'An appointment is open on the newer case: cancel it, or say whether they came, and join the cases then',
    );
  }
  if (await hasOpenFollowUp(transaction, held.id)) {
    throw new NotPossibleError(
      'On the newer case they do not have the follow-up of an appointment: give it to them, or say that they want none, and join the cases then',
    );
  }
  // It would be sent by the wishes of a case that goes on elsewhere.
  const waiting = { caseId: held.id, kind: 'follow-up', state: 'queued' } as const;
  if ((await transaction.email.count({ where: waiting })) > 0) {
    throw new NotPossibleError(
      'An email with a follow-up waits to go on the newer case: join the cases once it has gone',
    );
  }
  await shareWalls(transaction, [held.id, olderId]);
  const isOwn = newer.contactConsent === 'yes';
  const taken = await takeWishes(transaction, {
    newer: { id: held.id, consent: newer.contactConsent },
    older: { id: olderId, consent: older.contactConsent },
  });
  await closeInto(step, olderId);
  await renewPersonKeys(transaction, olderId);
  const isReopened = older.state === 'closed';
  const formerOwner = older.assignedTo?.name ?? '';
  const writeOnOlder = await writerOn(step, olderId);
  await writeOnOlder({
    kind: 'joined',
    codes: {
      side: 'older',
      isReopened,
      ...(isGraver(newer.level, older.level) && { levelBefore: older.level }),
      ...(taken.noWay && { noWay: true }),
    },
    body: { formerOwner, wishesBefore: taken.before, wishesNewer: taken.newer },
  });
  await write({
    kind: 'joined',
    codes: { side: 'newer', isReopened },
    body: { formerOwner: '', wishesBefore: null },
  });
  const changed = {
    ...ofBoth(newer, older),
    ...confirmedAfter(newer, older, { isOwn, isSameAddress: taken.isSameAddress }),
  };
  // With what was written on either, and the wishes that count from now on.
  const stands = await standNow(transaction, olderId, changed);
  await transaction.case.update({
    where: { id: olderId },
    data: {
      ...changed,
      ...(isReopened && { closedAt: null }),
      ...stands,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const staff = await findReaders(transaction, now);
  await reroute(transaction, olderId, staff, { gate: 'open', now, except: viewer.id });
  await tellThatLeadDecides(
    transaction,
    olderId,
    { before: older.nextStep, after: stands.nextStep },
    { now, staff, except: viewer.id },
  );
  await moveOpenTasks(step, olderId, { staff, writeOnOlder });
  await audit(transaction, 'case.joined-here', { actorId: viewer.id, subject: olderId });
  return 'saved';
}

/** What the older case is with the newer disclosure in it, whatever was done on it: as grave as the graver, and open. */
function ofBoth(newer: OfPair, older: OfPair) {
  const { level, rules } = levelOfBoth(newer, older);
  const assessed = [older.assessedLevel, newer.assessedLevel].filter((one) => one !== null);
  return {
    level,
    // One level leads: an assessment of either is no less grave than what they disclosed.
    ...(assessed.length > 0 && {
      assessedLevel: assessed.reduce(graverOf, levelThatHolds('low', level)),
    }),
    rules: [...rules],
    contactConsent: consentOfBoth(newer.contactConsent, older.contactConsent),
    firstContactDueAt: promiseOfBoth(newer, older),
    ...(older.state === 'closed' && { state: 'new' as const, assignedToId: null }),
  };
}

/**
 * What was confirmed goes with the wishes that count. Those of two disclosures were confirmed by nobody; an address that stands in both is as
 * right as it was.
 */
function confirmedAfter(
  newer: OfPair,
  older: OfPair,
  { isOwn, isSameAddress }: { readonly isOwn: boolean; readonly isSameAddress: boolean },
): Pick<OfPair, 'wishesConfirmedAt' | 'emailConfirmedAt' | 'writingAgreedAt'> {
  if (isOwn) {
    const readBack = newer.emailConfirmedAt ?? older.emailConfirmedAt;
    return {
      wishesConfirmedAt: null,
      emailConfirmedAt: isSameAddress ? readBack : null,
      // They are asked once more whether what is discussed may be written there.
      writingAgreedAt: null,
    };
  }
  // Opened again, a case has its wishes asked again.
  const { wishesConfirmedAt, emailConfirmedAt, writingAgreedAt } = older;
  return older.state === 'closed'
    ? { wishesConfirmedAt: null, emailConfirmedAt: null, writingAgreedAt: null }
    : { wishesConfirmedAt, emailConfirmedAt, writingAgreedAt };
}

/** The newer case is over, and what was joined to it before goes on in the older one too. */
async function closeInto({ transaction, held, now }: CaseStep, olderId: string): Promise<void> {
  await transaction.case.update({
    where: { id: held.id },
    data: {
      state: 'closed',
      ...clockOfClosed,
      closedAt: storedInstant(now),
      joinedToId: olderId,
    },
    select: { id: true },
  });
  await transaction.case.updateMany({
    where: { joinedToId: held.id },
    data: { joinedToId: olderId },
  });
}
