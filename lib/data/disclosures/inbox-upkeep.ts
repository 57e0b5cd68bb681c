import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { database } from '../store/database.ts';
import { storedDate } from '../store/instants.ts';

/** A draft lives a day: what came under it is known for longer than any copy of it can be sent again. */
const daysKept = 2;

/** Forgets what was taken out of the inbox long enough ago. */
export async function forgetTakenSendings(now = Temporal.Now.instant()): Promise<void> {
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  await database().inbox.deleteMany({
    where: { takenOn: { lt: storedDate(today.subtract({ days: daysKept })) } },
  });
}
