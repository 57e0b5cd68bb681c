import 'server-only';
import { whyAgainstWishes } from '#lib/casework/appointments/against-wishes.ts';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { readOpenAppointments } from './appointments-on-case.ts';
import { dropLetters } from './letters.ts';

/**
 * Has somebody change the appointments that cannot be kept by the wishes as they are now. What waits to go of them, as a reminder, does not.
 */
export async function seeToAppointments(
  step: CaseStep,
  before: ContactDetails,
  after: ContactDetails,
): Promise<void> {
  const { transaction, held, viewer, now, write } = step;
  const owner = held.assignedTo ?? viewer;
  for (const { entry, start, minutes, meeting } of await readOpenAppointments(
    transaction,
    held.id,
    now,
  )) {
    if (meeting === undefined || Temporal.Instant.compare(start, now) <= 0) continue;
    const why = whyAgainstWishes(
      { start, minutes, way: meeting.way },
      before,
      after,
      workingCalendar.timeZone,
    );
    if (why === undefined) continue;
    await dropLetters(step, entry);
    const closes = workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar);
    const when = new Date(start.epochMilliseconds);
    await write({
      kind: 'task',
      codes: {},
      body: {
        what: `Change the appointment ${momentInWords(when, now, workingCalendar.timeZone)}`,
        why: `Their wishes changed: ${why}. No reminder of it goes`,
        name: owner.name,
      },
      ownerId: owner.id,
      dueAt: Temporal.Instant.compare(start, closes) < 0 ? start : closes,
    });
  }
}
