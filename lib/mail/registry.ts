import 'server-only';
import type { ReactElement } from 'react';
import { Introduction } from '#emails/to-reporter/introduction.tsx';
import { WeHaveIt } from '#emails/to-reporter/we-have-it.tsx';
import type { EmailKind } from '#lib/casework/emails/kinds.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { claimConfirmation, type QueuedEmail } from '#lib/data/emails.ts';
import { addressForConfirmation, type ContactDetails } from '#lib/disclosure/contact-details.ts';
import { contactBy } from '#lib/disclosure/receipt.ts';
import { institution } from '#lib/institution.ts';

/** How one kind of email is sent: what the safe-contact contract asks of it, and what it says. */
export interface EmailRow {
  /** The one address that it may go to, by the wishes as they are now; none where they do not allow it. */
  readonly recipient: (contact: ContactDetails) => string | undefined;
  /** Asked last before it goes: a code where it must not go all the same. */
  readonly refusal?: (address: string, emailId: string) => Promise<string | undefined>;
  readonly template: (email: QueuedEmail, now: Temporal.Instant) => ReactElement | undefined;
}

const university = institution.university.name;

/** Every kind of email, once. */
export const emailRegistry: Readonly<Record<EmailKind, EmailRow>> = {
  'we-have-it': {
    recipient: addressForConfirmation,
    refusal: async (address, emailId) =>
      (await claimConfirmation(address, emailId)) ? undefined : 'one-a-day',
    template: ({ receivedAt }) =>
      WeHaveIt({ university, contactBy: dayAndDate(contactBy(receivedAt).toString()) }),
  },
  introduction: {
    // Who allowed us to confirm by email expects one; whoever did not may not want any.
    recipient: addressForConfirmation,
    template: ({ receivedAt, owner }, now) => {
      if (owner === undefined) return undefined;
      // The public promise, the same for every level: a nearer day would tell how grave it is.
      const last = contactBy(receivedAt);
      const today = now.toZonedDateTimeISO(institution.calendar.timeZone).toPlainDate();
      const isOver = Temporal.PlainDate.compare(last, today) < 0;
      return Introduction({
        university,
        colleague: owner,
        contactBy: isOver ? undefined : dayAndDate(last.toString()),
      });
    },
  },
};
