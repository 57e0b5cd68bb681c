import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Children } from '#lib/local/children.ts';
import { completeConfiguration } from '#lib/local/configuration.ts';
import type { DatabaseUrls } from '#lib/local/databases.ts';
import { startMailbox } from '#lib/local/mailbox.ts';
import { freePort } from '#lib/local/ports.ts';
import { packageScript } from '#lib/local/project.ts';
import { localSecrets } from '#lib/local/secrets.ts';
import { startThrowAwayPostgres } from '#lib/local/throw-away-postgres.ts';
import { migrate } from '#prisma/migrate.ts';

/** The site from the same build, with all that it writes within reach: its database, its mail, its log. */
export interface WatchedSite {
  readonly address: string;
  readonly database: DatabaseUrls;
  /** Holds the database's own files and the mailbox. */
  readonly directory: string;
  /** Every line that the process has written so far. */
  readonly log: readonly string[];
  /** With it a session can be made without a provider. */
  readonly cookieSecret: string;
  /** Stops it, and deletes all that it had. */
  stop(): Promise<void>;
}

/** Starts it with an empty store. */
export async function startWatchedSite(): Promise<WatchedSite> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'report-and-support-watched-'));
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
    await migrate(database.ownerUrl, database.appUrl);
    const mail = { port: 0, siteAddress: address, directory: path.join(directory, 'mail') };
    const mailbox = await startMailbox(mail);
    endings.push(() => mailbox.close());

    const log: string[] = [];
    children.startNode({
      name: 'the watched site',
      script: packageScript('next/dist/bin/next'),
      parameters: ['start', '-H', '127.0.0.1', '-p', `${port}`],
      environment: {
        ...completeConfiguration(
          { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'none', OIDC_CLIENT_SECRET: 'none' },
          { publicUrl: address, secrets, database, issuer: undefined, mailbox: mailbox.address },
        ),
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
      },
      output: (line) => log.push(line),
    });
    await untilHealthy(address, log);
    return { address, database, directory, log, cookieSecret: secrets.cookieSecret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilHealthy(address: string, log: readonly string[]): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
    await pause(100);
  }
  throw new Error(`The watched site did not become healthy:\n${log.slice(-15).join('\n')}`);
}
