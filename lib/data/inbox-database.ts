import 'server-only';
import pg from 'pg';
import { env } from '#lib/env.ts';
import { timeLimits } from './store/time-limits.ts';

let pool: pg.Pool | undefined;

/** @returns the connections of this process as the public site's role */
export function inboxPool(): pg.Pool {
  if (pool === undefined) {
    pool = new pg.Pool({ connectionString: env().INBOX_DATABASE_URL, max: 10, ...timeLimits });
    // A connection that breaks while idle is replaced; the query that needs one reports it.
    pool.on('error', () => {});
  }
  return pool;
}
