import 'server-only';
import { previewLine } from '#lib/casework/emails/letters.ts';
import type { ReporterEmail } from '#lib/casework/emails/reporter-emails.ts';
import { portalEnv } from '#lib/env.ts';
import type { ArrivingEmail, CalendarFileInWords } from '#lib/forms/letter-to-read.ts';
import { institution } from '#lib/institution.ts';
import { renderedEmail } from './renderer.ts';

/**
 * An email to a person who got in touch as it arrives: how it looks in an inbox, and the very HTML and text that are sent.
 * @param to the address that it goes to; undefined where the viewer is not to see it, and of an example
 * @param calendar what the file shows that comes with it
 */
export async function asItArrives(
  email: ReporterEmail,
  to: string | undefined,
  calendar?: CalendarFileInWords,
): Promise<ArrivingEmail> {
  const { MAIL_FROM, MAIL_REPLY_TO } = portalEnv();
  // One of its own each: without script a form posts what it was answered, and what stands twice in it is refused.
  const inbox = {
    to,
    from: MAIL_FROM,
    subject: institution.email.neutralSubject,
    previewLine,
    answersTo: MAIL_REPLY_TO,
  };
  return { inbox, ...(await renderedEmail(email)), ...(calendar && { calendar }) };
}
