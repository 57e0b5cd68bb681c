import 'server-only';
import { z } from 'zod';
import { WeHaveIt } from '#emails/we-have-it.tsx';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { endEmail, findQueuedEmail, keepEmailBody, type QueuedEmail } from '#lib/data/emails.ts';
import {
  addressForConfirmation,
  type ContactDetails,
  contactDetailsSchema,
} from '#lib/disclosure/contact-details.ts';
import { portalEnv } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { openRecord, sealRecord } from '#lib/sealing/record.ts';
import { renderEmail } from './render.ts';
import { deliver } from './transport.ts';

/** The provider did not take the email now; the queue tries again later. Its message is a code. */
export class TryAgainError extends Error {
  override readonly name = 'TryAgainError';
}

const bodySchema = z.strictObject({ subject: z.string(), html: z.string(), text: z.string() });
type Body = z.infer<typeof bodySchema>;

/**
 * Sends one queued email, if the safe-contact wishes allow it now: they are read anew, whatever they were when it was
 * queued. What is sent is sealed first and sent unchanged however often it is tried, under the email's own id, so that it
 * arrives once.
 * @param isLastTry whether a failure is final
 * @throws TryAgainError when the provider may take it later
 */
export async function sendEmail(emailId: string, isLastTry: boolean): Promise<void> {
  const email = await findQueuedEmail(emailId);
  if (email === undefined) return;
  const details = contactDetailsSchema.parse(
    openRecord({ kind: 'case-contact', id: email.caseId }, email.contact),
  );
  const to = addressForConfirmation(details);
  if (to === undefined) {
    await endEmail(emailId, 'refused', 'not-safe');
    return;
  }
  const body = await bodyOf(email, details);
  const { MAIL_FROM, RESEND_API_KEY, RESEND_BASE_URL } = portalEnv();
  const delivery = await deliver(
    { id: emailId, from: MAIL_FROM, to, ...body },
    { apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL },
  );
  if (delivery.kind === 'delivered') {
    await endEmail(emailId, 'sent', null);
  } else if (delivery.kind === 'refused' || isLastTry) {
    await endEmail(emailId, 'failed', delivery.reason);
  } else {
    throw new TryAgainError(delivery.reason);
  }
}

/** What was written the first time, or writes and seals it now. */
async function bodyOf(email: QueuedEmail, details: ContactDetails): Promise<Body> {
  const place = { kind: 'email-body', id: email.id } as const;
  if (email.body !== undefined) return bodySchema.parse(openRecord(place, email.body));
  const contactBy = Temporal.Instant.fromEpochMilliseconds(email.firstContactDueAt.getTime())
    .toZonedDateTimeISO(workingCalendar.timeZone)
    .toPlainDate();
  const rendered = await renderEmail(
    WeHaveIt({
      name: details.name,
      university: institution.university.name,
      contactBy: dayAndDate(contactBy.toString()),
    }),
  );
  const body = { subject: institution.email.neutralSubject, ...rendered };
  await keepEmailBody(email.id, sealRecord(place, body));
  return body;
}
