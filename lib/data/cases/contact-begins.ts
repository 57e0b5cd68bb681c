import 'server-only';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { institution } from '#lib/institution.ts';
import { storedInstant } from '../store/instants.ts';
import type { HeldCase } from './in-case.ts';

/**
 * Whom nobody could contact before, and somebody can now: the clock of the first contact begins then, where nobody was in touch before.
 * @returns by when it is promised
 */
export function contactBegins(
  { level, firstAttemptAt, firstContactDueAt }: HeldCase,
  now: Temporal.Instant,
): { readonly firstContactDueAt: Date } {
  if (firstAttemptAt !== null) return { firstContactDueAt };
  const due = dueAt(now, institution.serviceStandards.firstContact[level], workingCalendar);
  return { firstContactDueAt: storedInstant(due) };
}
