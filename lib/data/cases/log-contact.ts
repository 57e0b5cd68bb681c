import 'server-only';
import { contactFields } from '#lib/casework/contact/fields.ts';
import { afterContact } from '#lib/casework/contact/rules.ts';
import { waysToLog } from '#lib/casework/contact/ways.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { namesOf } from '../staff/names.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readContact } from './case-contact.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { lookAtCase } from './look-at-case.ts';

/** What the page of a contact shows. */
export interface ContactToLog {
  readonly wishes: ContactDetails;
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
}

/**
 * The contact wishes, for the page on which a contact is written down.
 * @throws what `lookAtCase` throws; SealBrokenError where they cannot be opened
 */
export async function readContactToLog(reference: string): Promise<ContactToLog> {
  return lookAtCase(reference, 'log-contact', async ({ transaction, held }) => {
    const wishes = await readContact(transaction, held.id);
    return { wishes, tickedPeople: await namesOf(transaction, wishes.notToPeople) };
  });
}

/**
 * Writes down a contact, or an attempt at one, in a way that the person called safe, and what follows from it.
 * @throws what {@link inCase} throws; SealBrokenError where their wishes cannot be opened
 */
export async function logContact(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'log-contact', (step) => log(step, form), { now });
}

async function log(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const wishes = await readContact(transaction, held.id);
  const fields = contactFields(waysToLog(wishes), wishes.voicemailSafe === 'yes');
  const outcome = readForm(fields, form, ({ at }) => ({
    at:
      Temporal.Instant.compare(at, now) > 0
        ? 'When: this has not happened yet'
        : Temporal.Instant.compare(at, toTheMinute(instantOf(held.receivedAt))) < 0
          ? 'When: this is before the case came'
          : undefined,
  }));
  if ('errors' in outcome) return outcome;
  const { way, at, said, outcome: reached } = outcome.read;
  const voicemail = 'voicemail' in outcome.read && outcome.read.voicemail === true;
  const isReached = reached === 'reached';
  const after = afterContact(
    { at, isReached },
    {
      level: held.level,
      state: held.state,
      wish: wishes.unreachable,
      before: await attemptsBefore(step),
      wishes,
    },
    workingCalendar,
  );
  if (isReached) {
    await step.write({ kind: 'contact', codes: { way }, body: { said }, happenedAt: at });
  } else {
    await step.write({
      kind: 'contact-attempt',
      codes: { way, voicemail },
      body: { said },
      happenedAt: at,
    });
  }
  const moment = storedInstant(at);
  step.change({
    state: after.state,
    nextStep: after.nextStep,
    nextSince: moment,
    nextDueAt: storedInstant(after.dueAt),
    firstAttemptAt: held.firstAttemptAt ?? moment,
    // A person who logs a contact has seen how grave the case is.
    ...(held.acknowledgedAt === null && { acknowledgedAt: storedInstant(now) }),
    ...(isReached && { reachedAt: held.reachedAt ?? moment, lastContactAt: moment }),
  });
  return 'saved';
}

/** What is typed has no seconds. */
function toTheMinute(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

/** @returns when they were tried without success since they were last reached */
async function attemptsBefore({
  transaction,
  held,
}: CaseStep): Promise<readonly Temporal.Instant[]> {
  const last = await transaction.entry.findFirst({
    where: { caseId: held.id, kind: 'contact', isLatest: true, struckAt: null },
    orderBy: { happenedAt: 'desc' },
    select: { happenedAt: true },
  });
  const found = await transaction.entry.findMany({
    where: {
      caseId: held.id,
      kind: 'contact-attempt',
      isLatest: true,
      struckAt: null,
      ...(last !== null && { happenedAt: { gt: last.happenedAt } }),
    },
    select: { happenedAt: true },
  });
  return found.map(({ happenedAt }) => instantOf(happenedAt));
}
