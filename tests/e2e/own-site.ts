import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Children } from '#lib/local/children.ts';
import { completeConfiguration } from '#lib/local/configuration.ts';
import { startMailbox } from '#lib/local/mailbox/mailbox.ts';
import { freePort } from '#lib/local/ports.ts';
import {
  startThrowAwayPostgres,
  type ThrowAwayPostgres,
} from '#lib/local/postgres/throw-away-postgres.ts';
import { localSecrets } from '#lib/local/secrets.ts';
import { type Mode, processVariables, siteProcess } from '#lib/local/site.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';
import { seedStaff } from '#prisma/seed.ts';
import { takeOut } from './take-out.ts';

/** The site from the same build, for one test file alone, with all that it writes within reach: database, mail, log. */
export interface OwnSite {
  readonly address: string;
  readonly database: Omit<ThrowAwayPostgres, 'stop'>;
  /** Holds the database's own files and the mailbox. */
  readonly directory: string;
  /** @returns the id of the site's process */
  pid(): number;
  /** Every line that the process has written so far. */
  readonly log: readonly string[];
  /** With it a session can be made without a provider. */
  readonly sessionSecret: string;
  /** Does something to the database, as the role that owns it. */
  query(text: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
  /** Takes what waits without a name out of the inbox, as a batch does: the next one may be hours away. */
  takeOut(): Promise<void>;
  /**
   * Ends the site's process and starts another in its place, whether the database runs or not.
   * @param changes variables of its environment other than before
   * @returns how many lines of the log are not the new process's
   */
  restart(changes?: Readonly<Record<string, string>>): Promise<number>;
  /** Stops it, and deletes all that it had. */
  stop(): Promise<void>;
}

/** The provider that a site signs people in with. */
interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Without them the portal refuses to start. Nobody signs in as one of them. */
const lastReaders = ['one', 'two'].map((number) => ({
  email: `last-reader-${number}@example.ac.uk`,
  name: `Last Reader ${number}`,
  roles: ['last-reader'] as const,
}));

/** Where a test signs nobody in, no provider is needed: nothing listens here. */
export const noProvider: Provider = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'none',
  clientSecret: 'none',
};

/**
 * Starts it with an empty store.
 * @param variables what its environment has besides a configuration
 * @param mode `dev` for the site as it is while developing, not from the build
 */
export async function startOwnSite(
  provider = noProvider,
  variables: Readonly<Record<string, string>> = {},
  mode: Mode = 'start',
): Promise<OwnSite> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'report-and-support-own-'));
  const children = new Children(null);
  const endings: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async () => {
    await children.stopAll(8);
    for (const end of endings.toReversed()) await end();
  };
  try {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const secrets = await localSecrets(directory, false);
    const database = await startThrowAwayPostgres(path.join(directory, 'database'));
    endings.push(() => database.stop());
    await migrate(database.ownerUrl, rolesIn(database));
    await seedStaff(database.ownerUrl, lastReaders);
    const mail = { port: 0, siteAddress: address, directory: path.join(directory, 'mail') };
    const mailbox = await startMailbox(mail);
    endings.push(() => mailbox.close());

    const log: string[] = [];
    const configuration = completeConfiguration(
      {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_CLIENT_SECRET: provider.clientSecret,
      },
      { publicUrl: address, secrets, database, issuer: undefined, mailbox: mailbox.address },
    );
    const start = (changes: Readonly<Record<string, string>> = {}) =>
      children.startNode({
        name: 'a site of the test’s own',
        ...siteProcess(mode, '127.0.0.1', port),
        environment: { ...configuration, ...processVariables(mode), ...variables, ...changes },
        output: (line) => log.push(line),
      });
    let site = start();
    await untilAnswering(address, log, 200);
    const restart: OwnSite['restart'] = async (changes) => {
      await site.stop(8);
      const linesBefore = log.length;
      site = start(changes);
      await untilAnswering(address, log);
      return linesBefore;
    };
    const query: OwnSite['query'] = (text, values = []) => ask(database.ownerUrl, text, values);
    return {
      address,
      database,
      directory,
      pid: () => site.pid,
      log,
      sessionSecret: secrets.sessionSecret,
      query,
      takeOut: () => takeOut(configuration),
      restart,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Over a connection of its own: one that stays open would not outlive an interruption of the database. */
async function ask(connectionString: string, text: string, values: readonly unknown[]) {
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  try {
    return (await owner.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await owner.end();
  }
}

/** @param status what it must say of its health; anything where this is left out */
async function untilAnswering(
  address: string,
  log: readonly string[],
  status?: number,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined && answer.status === (status ?? answer.status)) return;
    await pause(100);
  }
  throw new Error(`The test’s own site did not answer as it should:\n${log.slice(-15).join('\n')}`);
}
