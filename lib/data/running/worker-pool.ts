import 'server-only';
import pg from 'pg';
import { portalEnv } from '#lib/env.ts';
import { timeLimits } from '../store/time-limits.ts';

/**
 * Is told nothing by other connections. Every role of a server may send notifications, and the queue's library obeys them:
 * told of a migration, it stops. So the worker asks for jobs every second, and hears nobody.
 */
class UnnotifiedClient extends pg.Client {
  override emit(event: string | symbol, ...details: unknown[]): boolean {
    return event === 'notification' ? false : super.emit(event, ...details);
  }
}

/** @returns new connections for a worker, as the portal's role; the caller ends them */
export function workerPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: portalEnv().DATABASE_URL,
    Client: UnnotifiedClient,
    max: 6,
    ...timeLimits,
  });
  // A connection that breaks is replaced; the query that needs it reports it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
