import 'server-only';
import type { EmailBody } from '#lib/data/emails/body.ts';
import {
  countSentWithinAnHour,
  endEmail,
  findQueuedEmail,
  keepEmailBody,
  type QueuedEmail,
} from '#lib/data/emails/queue.ts';
import { refuseEmail } from '#lib/data/emails/refuse-email.ts';
import { hurryEmails, postponeEmail } from '#lib/data/emails/waiting-emails.ts';
import { failEmail } from '#lib/data/staff-emails/not-delivered.ts';
import { portalEnv } from '#lib/env.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { type PlannedEmail, planOf } from './plan.ts';
import { isWaitingForMend, noteFault, noteThatItWorks } from './provider-fault.ts';
import { renderEmail } from './render.ts';
import { deliver } from './transport.ts';

/** The provider did not take the email now; the queue tries again later. Its message is a code. */
export class TryAgainError extends Error {
  override readonly name = 'TryAgainError';
}

/** After how many seconds an email is tried again that waits for something other than the provider's next answer. */
const secondsBetweenTries = 60;

export interface Try {
  /** Whether a failure is final. */
  readonly isLast: boolean;
  /** Given up on when the process stops. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends one queued email, if it may go now: the safe-contact wishes, and what staff may know of the case, are read again, whatever they were
 * when it was queued; what was overtaken meanwhile does not go. What is sent is sealed first and sent unchanged however often it is tried,
 * under the email's own id, so that it arrives once. More than the hour's share is put off, and so is everything while the provider
 * takes nothing.
 * @throws TryAgainError when the provider may take it later
 */
export async function sendEmail(
  emailId: string,
  { isLast, signal }: Try,
  now = Temporal.Now.instant(),
): Promise<void> {
  if (isWaitingForMend()) return postponeEmail(emailId, secondsBetweenTries);
  const email = await findOrPostpone(emailId, now);
  if (email === undefined) return;
  const wait = email.notBefore && Math.ceil(now.until(email.notBefore).total('seconds'));
  if (wait !== undefined && wait > 0) return postponeEmail(emailId, wait);
  const planned = planOf(email, now);
  if ('refusal' in planned) return refuseEmail(email, planned.refusal, now);
  const { to } = planned;
  const { MAIL_FROM, MAIL_REPLY_TO, MAIL_HOURLY_CAP, RESEND_API_KEY, RESEND_BASE_URL } =
    portalEnv();
  if ((await countSentWithinAnHour()) >= MAIL_HOURLY_CAP) {
    return postponeEmail(emailId, secondsBetweenTries);
  }
  const refusal = await planned.lastRefusal?.();
  if (refusal !== undefined) return refuseEmail(email, refusal, now);
  const body = await bodyOf(email, planned, now);
  if (body === undefined) return refuseEmail(email, 'nobody-to-name', now);
  const delivery = await deliver(
    { id: emailId, from: MAIL_FROM, replyTo: MAIL_REPLY_TO, to, ...body },
    { apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL, signal },
  );
  switch (delivery.kind) {
    case 'delivered':
      await endEmail(emailId, 'sent', null);
      if (await noteThatItWorks()) await hurryEmails();
      return;
    case 'misconfigured':
      await noteFault(delivery.reason);
      return postponeEmail(emailId, secondsBetweenTries);
    case 'refused':
      return failEmail(email, delivery.reason, now);
    case 'try-again':
      if (isLast) return failEmail(email, delivery.reason, now);
      throw new TryAgainError(delivery.reason);
  }
}

/** What cannot be opened with the keys of this process waits until it can. */
async function findOrPostpone(
  emailId: string,
  now: Temporal.Instant,
): Promise<QueuedEmail | undefined> {
  try {
    return await findQueuedEmail(emailId, now);
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    await postponeEmail(emailId, secondsBetweenTries * 10);
    return undefined;
  }
}

/** What was written the first time, or writes and seals it now; nothing where there is nothing to say any more. */
async function bodyOf(
  email: QueuedEmail,
  { subject, element, calendar }: PlannedEmail,
  now: Temporal.Instant,
): Promise<EmailBody | undefined> {
  if (email.body !== undefined) return email.body;
  const written = element(now);
  if (written === undefined) return undefined;
  const file = calendar?.(now);
  const body = {
    subject,
    ...(await renderEmail(written)),
    ...(file !== undefined && { calendar: file }),
  };
  await keepEmailBody(email, body);
  return body;
}
