import 'server-only';
import { isEmailKind, jobPriority } from '#lib/casework/emails/kinds.ts';
import { database } from '../store/database.ts';

/** Tries an email again after so many seconds, as if it had not been tried. */
export async function postponeEmail(id: string, seconds: number): Promise<void> {
  const found = await database().email.findUnique({ where: { id }, select: { kind: true } });
  if (found === null || !isEmailKind(found.kind)) return;
  await database().$executeRaw`
    SELECT graphile_worker.add_job(
      'send-email', json_build_object('emailId', ${id}::text), job_key := ${id}::text,
      priority := ${jobPriority(found.kind)}::int,
      run_at := clock_timestamp() + make_interval(secs => ${seconds}))`;
}

/** Has every email that waits for another try tried now: after a start, and once the provider takes emails again. */
export async function hurryEmails(): Promise<void> {
  await database().$executeRaw`
    SELECT graphile_worker.reschedule_jobs(
      array(SELECT j.id FROM graphile_worker._private_jobs j
        JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'send-email' AND j.locked_at IS NULL AND j.run_at > clock_timestamp()),
      run_at := clock_timestamp())`;
}
