import 'server-only';
import pg from 'pg';
import { portalEnv } from '#lib/env.ts';
import { timeLimits } from './store/time-limits.ts';

/** @returns new connections for a worker, as the portal's role; whoever asks for them ends them */
export function workerPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: portalEnv().DATABASE_URL, max: 6, ...timeLimits });
  // A connection that breaks is replaced; the query that needs it reports it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
