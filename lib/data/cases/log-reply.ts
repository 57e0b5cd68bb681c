import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { answerBy } from '#lib/casework/messages/answer-by.ts';
import { messageErrors, messageFields } from '#lib/casework/messages/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { findReaders } from '../staff/readers.ts';
import { findOnDuty } from '../staff-emails/recipient.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readContact } from './case-contact.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { putBeforeLead } from './reopen.ts';
import { standNow } from './stand.ts';

/** What the page of a reply shows. */
export interface ReplyToLog {
  /** The email address on file, with which it is compared; empty where there is none. */
  readonly email: string;
  readonly isClosed: boolean;
}

/**
 * What is known of the person, for the page on which a reply is written down.
 * @throws what `lookAtCase` throws; SealBrokenError where it cannot be opened
 */
export async function readReplyToLog(reference: string): Promise<Looked<ReplyToLog>> {
  return lookAtCase(reference, 'log-reply', async ({ transaction, held }) => ({
    email: (await readContact(transaction, held.id)).email,
    isClosed: held.state === 'closed',
  }));
}

/**
 * Writes down a message that came from somebody, a reply above all: it is a task to answer it; a closed case goes back before its lead. One
 * that came from the email address on file confirms it.
 * @throws what {@link inCase} throws; SealBrokenError where their wishes cannot be opened
 */
export async function logReply(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'log-reply', (step) => log(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function log(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const { email } = await readContact(transaction, held.id);
  const outcome = readForm(messageFields({ email }), form, (read) =>
    messageErrors(read, { now, receivedAt: instantOf(held.receivedAt) }),
  );
  if ('errors' in outcome) return outcome;
  const { came, text, at } = outcome.read;
  const isFromAddress = outcome.read.isFromAddress === true;
  await step.write({
    kind: 'message-in',
    codes: { came, isFromAddress },
    body: { text },
    happenedAt: at,
  });
  if (held.state === 'closed') await putBeforeLead(step, 'They wrote');
  else step.change(await standNow(transaction, held.id));
  await giveTask(step);
  if (isFromAddress) step.change({ emailConfirmedAt: storedInstant(now) });
  return 'saved';
}

/** For its owner; of a case that nobody has, or that was closed, for whoever decides on it as its lead. */
async function giveTask({ transaction, viewer, held, now, write }: CaseStep): Promise<void> {
  const staff = await findReaders(transaction, now);
  const { duty } = await findOnDuty(transaction, held.id, now, staff);
  const wanted = held.state === 'closed' ? undefined : held.assignedToId;
  const owner = staff.find(({ id }) => id === (wanted ?? duty[0])) ?? viewer;
  await write({
    kind: 'task',
    codes: { isReply: true },
    body: { what: 'Answer them', why: 'They wrote to us', name: owner.name },
    ownerId: owner.id,
    dueAt: answerBy(now, held.level, workingCalendar),
  });
}
