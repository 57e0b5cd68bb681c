import 'server-only';
import pg from 'pg';
import { env } from '#lib/env.ts';
import { limitsOfRequests } from '../store/time-limits.ts';

let pool: pg.Pool | undefined;

/** @returns the connections of this process as the public site's role */
export function inboxPool(): pg.Pool {
  if (pool === undefined) {
    pool = new pg.Pool({
      connectionString: env().INBOX_DATABASE_URL,
      max: 10,
      ...limitsOfRequests,
    });
    // A connection that breaks is replaced; the query that needs it reports it.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  return pool;
}
