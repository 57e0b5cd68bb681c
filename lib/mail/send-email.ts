import 'server-only';
import { z } from 'zod';
import { WeHaveIt } from '#emails/we-have-it.tsx';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { database } from '#lib/data/database.ts';
import {
  addressForConfirmation,
  type ContactDetails,
  contactDetailsSchema,
} from '#lib/disclosure/contact-details.ts';
import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { open, seal } from '#lib/sealing/seal.ts';
import { renderEmail } from './render.ts';
import { deliver } from './transport.ts';

/** The provider did not take the email now; the queue tries again later. Its message is a code. */
export class TryAgainError extends Error {
  override readonly name = 'TryAgainError';
}

const bodySchema = z.strictObject({ subject: z.string(), html: z.string(), text: z.string() });
type Body = z.infer<typeof bodySchema>;

/**
 * Sends one queued email, if the safe-contact wishes allow it now: they are read anew, whatever they were when it
 * was queued. What is sent is sealed first and sent unchanged however often it is tried, under the email's own id,
 * so that it arrives once.
 * @param isLastTry whether a failure is final
 * @throws TryAgainError when the provider may take it later
 */
export async function sendEmail(emailId: string, isLastTry: boolean): Promise<void> {
  const email = await findQueued(emailId);
  if (email === null || email.case.contact === null) return;
  const details = contactDetailsSchema.parse(
    await open({ kind: 'case-contact', id: email.caseId }, email.case.contact),
  );
  const to = addressForConfirmation(details);
  if (to === undefined) {
    await settle(emailId, 'refused', 'not-safe');
    return;
  }
  const body = await bodyOf(email, details);
  const { MAIL_FROM, RESEND_API_KEY, RESEND_BASE_URL } = env();
  const delivery = await deliver(
    { id: emailId, from: MAIL_FROM, to, ...body },
    { apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL },
  );
  if (delivery.kind === 'delivered') {
    await settle(emailId, 'sent', null);
  } else if (delivery.kind === 'refused' || isLastTry) {
    await settle(emailId, 'failed', delivery.reason);
  } else {
    throw new TryAgainError(delivery.reason);
  }
}

function findQueued(id: string) {
  return database().email.findFirst({
    where: { id, state: 'queued' },
    select: {
      id: true,
      caseId: true,
      keyId: true,
      sealed: true,
      case: {
        select: {
          firstContactDueAt: true,
          contact: { select: { keyId: true, sealed: true } },
        },
      },
    },
  });
}

type QueuedEmail = NonNullable<Awaited<ReturnType<typeof findQueued>>>;

/** What was written the first time, or writes and seals it now. */
async function bodyOf(email: QueuedEmail, details: ContactDetails): Promise<Body> {
  const place = { kind: 'email-body', id: email.id } as const;
  if (email.keyId !== null && email.sealed !== null) {
    return bodySchema.parse(await open(place, { keyId: email.keyId, sealed: email.sealed }));
  }
  const contactBy = Temporal.Instant.fromEpochMilliseconds(email.case.firstContactDueAt.getTime())
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
  await database().email.update({ where: { id: email.id }, data: await seal(place, body) });
  return body;
}

async function settle(
  id: string,
  state: 'sent' | 'refused' | 'failed',
  reason: string | null,
): Promise<void> {
  await database().email.updateMany({
    where: { id, state: 'queued' },
    data: { state, reason, settledAt: new Date() },
  });
}
