import 'server-only';
import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { portalEnv } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';

/** @returns how every email to a person who got in touch looks in their inbox */
export function inboxLook(): EmailInInbox {
  const { MAIL_FROM, MAIL_REPLY_TO } = portalEnv();
  return {
    from: MAIL_FROM,
    answersTo: MAIL_REPLY_TO,
    subject: institution.email.neutralSubject,
    signedBy: institution.university.name,
  };
}
