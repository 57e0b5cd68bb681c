import 'server-only';
import { database } from '../store/database.ts';

/**
 * Drops the jobs of a task that wait, where the caller is about to do what they are there for: what each was put in for is
 * committed with it.
 */
export async function dropJobsOf(task: string): Promise<void> {
  await database().$executeRaw`
    DELETE FROM graphile_worker._private_jobs WHERE id IN (
      SELECT j.id FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = ${task} AND j.locked_at IS NULL AND j.run_at <= clock_timestamp()
      FOR UPDATE OF j SKIP LOCKED)`;
}
