import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { completeConfiguration } from '#lib/local/configuration.ts';
import { startMailbox } from '#lib/local/mailbox/mailbox.ts';
import { freePort } from '#lib/local/ports.ts';
import type { ThrowAwayPostgres } from '#lib/local/postgres/throw-away-postgres.ts';
import { type Mode, processVariables, siteProcess } from '#lib/local/site.ts';
import { seedStaff } from '#prisma/seed.ts';
import { type OwnStore, startOwnStore } from './own-store.ts';
import { takeOut } from './take-out.ts';

/** The site from the same build, for one test file alone, with all that it writes within reach: database, mail, log. */
export interface OwnSite {
  readonly address: string;
  readonly database: Omit<ThrowAwayPostgres, 'stop'>;
  /** Holds the database's own files and the mailbox. */
  readonly directory: string;
  /** @returns the id of the site's process */
  pid(): number;
  /** The process's configuration, as it starts. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every line that the process has written so far. */
  readonly log: readonly string[];
  /** With it a session can be made without a provider. */
  readonly sessionSecret: string;
  /** Does something to the database, as the role that owns it. */
  readonly query: OwnStore['query'];
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
  const store = await startOwnStore('own');
  const { directory, database, secrets, children, query, stop } = store;
  try {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    await seedStaff(database.ownerUrl, lastReaders);
    const mail = { port: 0, siteAddress: address, directory: path.join(directory, 'mail') };
    const mailbox = await startMailbox(mail);
    store.beforeStop(() => mailbox.close());

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
    return {
      address,
      database,
      directory,
      pid: () => site.pid,
      environment: configuration,
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
