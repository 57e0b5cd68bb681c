import 'server-only';
import type { ReactElement } from 'react';
import { mayBeTriedAgain } from '#lib/casework/contact/step-to-reach.ts';
import { endsWithCase, isStale } from '#lib/casework/emails/kinds.ts';
import type { QueuedEmail, QueuedForReporter, QueuedForStaff } from '#lib/data/emails/queue.ts';
import { reporterEmails, staffEmails } from './registry.ts';

/** An email that may go as things are. */
export interface PlannedEmail {
  readonly to: string;
  readonly subject: string;
  readonly element: (now: Temporal.Instant) => ReactElement | undefined;
  /** A calendar file that comes with it, where they asked for one. */
  readonly calendar?: (now: Temporal.Instant) => string | undefined;
  /** Asked just before it goes: a code where it must not go all the same. */
  readonly lastRefusal?: (() => Promise<string | undefined>) | undefined;
}

/** @returns to whom an email goes and what it says, or a code why it must not go */
export function planOf(
  email: QueuedEmail,
  now: Temporal.Instant,
): PlannedEmail | { readonly refusal: string } {
  if (isStale(email.kind, email.queuedAt, now)) return { refusal: 'stale' };
  return 'contact' in email ? planForReporter(email) : planForStaff(email);
}

function planForReporter(email: QueuedForReporter): ReturnType<typeof planOf> {
  const row = reporterEmails[email.kind];
  if (email.consent !== 'yes') return { refusal: 'no-consent' };
  const to = row.recipient(email);
  if (to === undefined) return { refusal: 'not-safe' };
  const { unreachable: wish } = email.contact;
  if (row.isOfContact === true && !mayBeTriedAgain({ wish, tried: email.tried })) {
    return { refusal: 'wished-none' };
  }
  const isOver = endsWithCase(email.kind) && email.state === 'closed';
  if (isOver || row.isOvertaken?.(email) === true) return { refusal: 'overtaken' };
  const { refusal } = row;
  return {
    to,
    subject: row.subject(email),
    element: (now) => row.element(email, now),
    calendar: (now) => row.calendar?.(email, now),
    lastRefusal: refusal && (() => refusal(to, email.id)),
  };
}

function planForStaff(email: QueuedForStaff): ReturnType<typeof planOf> {
  const row = staffEmails[email.kind];
  if ('refusal' in email.recipient) return { refusal: email.recipient.refusal };
  if (row.isOvertaken?.(email) === true) return { refusal: 'overtaken' };
  return {
    to: email.recipient.address,
    subject: row.subject(email),
    element: (now) => row.element(email, now),
  };
}
