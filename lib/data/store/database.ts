import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { portalEnv } from '#lib/env.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { statementName } from './statement-names.ts';
import { limitsOfRequests } from './time-limits.ts';

let client: PrismaClient | undefined;

/**
 * @returns the portal's one database client of this process, connected at the first query. No query waits without end.
 * @throws ConfigurationError in a process that serves the public site alone
 */
export function database(): PrismaClient {
  client ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: portalEnv().DATABASE_URL, max: 10, ...limitsOfRequests },
      // A connection that breaks while idle is replaced; the query that needs one reports it.
      { onPoolError: () => {}, onConnectionError: () => {}, statementNameGenerator: statementName },
    ),
    errorFormat: 'minimal',
    log: [],
  });
  return client;
}

/** The database inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
