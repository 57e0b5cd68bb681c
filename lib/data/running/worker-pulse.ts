import 'server-only';
import { database } from '../store/database.ts';

/*
 * A worker that was killed leaves its jobs locked, for four hours by the queue's own rule. So every process that works says
 * every few seconds that it lives and under which names it holds jobs; what is held under any other name is given back. And what
 * is held under its own name, but not being done: the database was away when it was taken, or when it was done.
 */

/** A process that was silent for so long holds nothing any more, in seconds. */
const silentSeconds = 30;
/** A job that was taken only now may be held under a name that was not told yet, in seconds. */
const freshSeconds = 15;

/** Says that this process works, and under which names. */
export async function beat(processId: string, workerIds: readonly string[]): Promise<void> {
  await database().$executeRaw`
    INSERT INTO public.worker_pulse (process_id, worker_ids, seen_at)
    VALUES (${processId}::uuid, ${[...workerIds]}, clock_timestamp())
    ON CONFLICT (process_id) DO UPDATE SET worker_ids = excluded.worker_ids, seen_at = excluded.seen_at`;
}

/** Says that this process works no more. */
export async function endPulse(processId: string): Promise<void> {
  await database().workerPulse.deleteMany({ where: { processId } });
}

/**
 * Gives back what this process holds and does not do.
 * @param names under which it holds jobs
 * @param jobs the ids of those that it does
 */
export async function freeForgotten(
  names: readonly string[],
  jobs: readonly string[],
): Promise<void> {
  await database().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL
    WHERE locked_by = ANY (${[...names]}::text[])
      AND locked_at < clock_timestamp() - make_interval(secs => ${freshSeconds})
      AND id::text <> ALL (${[...jobs]}::text[])`;
}

/** Gives back what dead workers hold, and forgets them. */
export async function freeDeadWorkers(): Promise<void> {
  await database().$executeRaw`
    SELECT graphile_worker.force_unlock_workers(array(
      SELECT DISTINCT j.locked_by FROM graphile_worker._private_jobs j
      WHERE j.locked_by IS NOT NULL
        AND j.locked_at < clock_timestamp() - make_interval(secs => ${freshSeconds})
        AND NOT EXISTS (
          SELECT FROM public.worker_pulse p
          WHERE j.locked_by = ANY (p.worker_ids)
            AND p.seen_at > clock_timestamp() - make_interval(secs => ${silentSeconds}))))`;
  await database().$executeRaw`
    DELETE FROM public.worker_pulse WHERE seen_at < clock_timestamp() - interval '1 day'`;
}
