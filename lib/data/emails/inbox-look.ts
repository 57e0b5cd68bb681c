import 'server-only';
import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { portalEnv } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';

/** @returns how every email to a person who got in touch looks in their inbox */
export function inboxLook(): EmailInInbox {
  return {
    from: portalEnv().MAIL_FROM,
    subject: institution.email.neutralSubject,
    signedBy: institution.university.name,
  };
}
