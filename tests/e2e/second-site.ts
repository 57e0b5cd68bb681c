import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Children } from '#lib/local/children.ts';
import { completeConfiguration } from '#lib/local/configuration.ts';
import { freePort } from '#lib/local/ports.ts';
import { packageScript } from '#lib/local/project.ts';
import { localSecrets } from '#lib/local/secrets.ts';
import { startThrowAwayPostgres, type ThrowAwayPostgres } from '#lib/local/throw-away-postgres.ts';
import { migrate } from '#prisma/migrate.ts';

/** The provider that the second site signs people in with. */
interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The site once more, from the same build: with a provider of the test's choosing and a database that it may change. */
export interface SecondSite {
  readonly address: string;
  /** What it has written to its log so far, line by line. */
  readonly log: readonly string[];
  /** Does something to the database, as the role that owns it. */
  query(text: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
  /** Stops it, and deletes all that it had. */
  stop(): Promise<void>;
}

/** Starts it with an empty store. Mail leads nowhere. */
export async function startSecondSite(provider: Provider): Promise<SecondSite> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'report-and-support-second-'));
  const children = new Children(null);
  let postgres: ThrowAwayPostgres | undefined;
  let client: pg.Client | undefined;
  const stop = async () => {
    await children.stopAll(8);
    await client?.end();
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const database = await startThrowAwayPostgres(path.join(directory, 'database'));
    postgres = database;
    await migrate(database.ownerUrl, database.appUrl);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    client = owner;
    await owner.connect();

    const port = await freePort();
    const address = `http://localhost:${port}`;
    const environment = completeConfiguration(
      {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_CLIENT_SECRET: provider.clientSecret,
      },
      {
        publicUrl: address,
        secrets: await localSecrets(directory, false),
        database,
        issuer: undefined,
        mailbox: 'http://127.0.0.1:9',
      },
    );
    const log: string[] = [];
    children.startNode({
      name: 'the second site',
      script: packageScript('next/dist/bin/next'),
      parameters: ['start', '-H', '127.0.0.1', '-p', `${port}`],
      environment: { ...environment, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      output: (line) => log.push(line),
    });
    await untilHealthy(address, log);
    return {
      address,
      log,
      query: async (text, values = []) => (await owner.query(text, [...values])).rows,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilHealthy(address: string, log: readonly string[]): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(50);
  }
  throw new Error(`The second site did not answer. Its log:\n${log.join('\n')}`);
}
