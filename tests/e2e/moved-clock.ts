import pg from 'pg';
import { addWorkingDays } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { queryStack } from './stack-store.ts';

/*
 * Weeks that go by at the desk. The clock of the machine stays: what happened on one case is moved into the past, every moment of it by
 * as much, so that for whoever opens it now the time has passed.
 */

/** Of these tables every moment belongs to a case. */
const momentsOfCases = `
  SELECT c.table_name, c.column_name
  FROM information_schema.columns c
  WHERE c.table_schema = 'public' AND c.data_type = 'timestamp with time zone'
    AND (c.table_name = 'case_file' OR EXISTS (
      SELECT 1 FROM information_schema.columns k
      WHERE k.table_schema = 'public' AND k.table_name = c.table_name AND k.column_name = 'case_id'))`;

/** Moves a case, with all that was done on it, so that it came so many working days ago. */
export async function letItHaveCome(reference: string, workingDaysAgo: number): Promise<void> {
  const [found] = await queryStack<{ id: string; received_at: Date }>(
    'SELECT id, received_at FROM case_file WHERE reference = $1',
    [reference],
  );
  if (found === undefined) throw new Error(`there is no case ${reference}`);
  const came = Temporal.Instant.fromEpochMilliseconds(found.received_at.getTime());
  // By whole minutes: what people type has no seconds, and stays in the minute in which it was.
  const minutes = Math.ceil(instantBefore(workingDaysAgo).until(came).total('minutes'));
  if (minutes <= 0) throw new Error(`${reference} came longer ago than that`);
  const moments = await queryStack<{ table_name: string; column_name: string }>(momentsOfCases);
  for (const [table, columns] of Map.groupBy(moments, (one) => one.table_name)) {
    const set = columns
      .map(({ column_name }) => pg.escapeIdentifier(column_name))
      .map((column) => `${column} = ${column} - make_interval(mins => $2)`);
    await queryStack(
      `UPDATE ${pg.escapeIdentifier(table)} SET ${set.join(', ')}
       WHERE ${table === 'case_file' ? 'id' : 'case_id'} = $1`,
      [found.id, minutes],
    );
  }
}

/** The latest moment, at this time of the day, since which so many working days have gone by. */
function instantBefore(workingDays: number): Temporal.Instant {
  const now = Temporal.Now.zonedDateTimeISO(workingCalendar.timeZone);
  let then = now;
  while (
    Temporal.PlainDate.compare(
      addWorkingDays(then.toPlainDate(), workingDays, workingCalendar),
      now.toPlainDate(),
    ) > 0
  ) {
    then = then.subtract({ days: 1 });
  }
  return then.toInstant();
}
