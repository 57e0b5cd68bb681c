import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Children } from '#lib/local/children.ts';
import { type DatabaseUrls, ensureDatabase } from './databases.ts';
import { startPostgres } from './postgres.ts';

export interface ThrowAwayPostgres extends DatabaseUrls {
  /** As the superuser, in the database that every cluster has. */
  readonly clusterUrl: string;
  /** Stops the server. What it stored stays. */
  interrupt(): Promise<void>;
  /** Starts it again where it was, with what it stored. */
  resume(): Promise<void>;
  /** Stops the server and deletes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL for tests, with the application's database (empty) and roles. It does not wait
 * for the disk, and ends with the process that started it, even by kill -9.
 * @param directory the folder it may use and delete
 */
export async function startThrowAwayPostgres(directory: string): Promise<ThrowAwayPostgres> {
  const password = () => randomBytes(24).toString('base64url');
  const children = new Children(null);
  const options = { directory, clusterPassword: password(), children, durable: false };
  await rm(directory, { recursive: true, force: true });
  let server = await startPostgres(options);
  const { port } = server;
  const urls = await ensureDatabase(server, {
    ownerPassword: password(),
    portalPassword: password(),
    inboxPassword: password(),
  });
  return {
    ...urls,
    clusterUrl: server.clusterUrl('postgres'),
    interrupt: () => server.stop(),
    resume: async () => {
      server = await startPostgres({ ...options, port });
    },
    stop: async () => {
      await children.stopAll(5);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
