import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { variableNames } from '#lib/environment/variables.ts';
import { completeConfiguration } from '#lib/local/configuration.ts';
import { startMailbox } from '#lib/local/mailbox/mailbox.ts';
import { freePort } from '#lib/local/ports.ts';
import type { DatabaseUrls } from '#lib/local/postgres/databases.ts';
import type { ThrowAwayPostgres } from '#lib/local/postgres/throw-away-postgres.ts';
import { projectRoot } from '#lib/local/project.ts';
import type { LocalSecrets } from '#lib/local/secrets.ts';
import { type OwnStore, startOwnStore } from '../own-store.ts';
import { makePart, type Part } from './part.ts';
import { startSlowProvider } from './slow-provider.ts';

/**
 * An installation as a university runs it: a process that serves the public site and holds nothing else, and one that serves
 * the portal and works; one real PostgreSQL; a mailbox that speaks the provider's API.
 */
export interface Pair {
  readonly publicSite: Part;
  readonly portal: Part;
  readonly database: ThrowAwayPostgres;
  readonly secrets: LocalSecrets;
  /** To whom each email went that arrived. */
  mailed(): Promise<readonly string[]>;
  /** Ends the database's server as a power cut does. It stays away until it is resumed. */
  cutDatabase(): Promise<void>;
  /** Does something to the database, as the role that owns it. */
  readonly query: OwnStore['query'];
  /** Runs tests/e2e/pair/inside.ts with the portal's environment. @returns what it found */
  inside(...parameters: readonly string[]): Promise<unknown>;
  stop(): Promise<void>;
}

interface PairSettings {
  /** By what way the parts reach the database. */
  readonly way?: (urls: DatabaseUrls) => Promise<Pick<DatabaseUrls, 'portalUrl' | 'inboxUrl'>>;
  /** How long handing an email over takes at most, in milliseconds. */
  readonly mailTakesMs?: number;
}

const mailSchema = z.array(z.object({ email: z.object({ to: z.array(z.string()) }) }));

/** Starts both parts on an empty store in which only the two last readers are on record. */
export async function startPair(settings: PairSettings = {}): Promise<Pair> {
  const store = await startOwnStore('pair');
  const { directory, database, secrets, children, query, stop } = store;
  try {
    await addLastReaders(query);
    // A server that is killed loses nothing that it said it had: not waiting for the log would.
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await query(`ALTER DATABASE ${name} SET synchronous_commit = on`);

    const [publicPort, portalPort] = [await freePort(), await freePort()];
    const siteAddress = `http://localhost:${publicPort}`;
    const mailDirectory = path.join(directory, 'mail');
    const mailbox = await startMailbox({ port: 0, siteAddress, directory: mailDirectory });
    store.beforeStop(() => mailbox.close());
    const provider = await startSlowProvider(mailbox.address, settings.mailTakesMs ?? 0);
    store.beforeStop(() => provider.close());
    const urls = { ...database, ...(await settings.way?.(database)) };
    const environmentOf = (port: number, given: Readonly<Record<string, string>>) => ({
      ...nothing,
      ...completeConfiguration(given, {
        publicUrl: `http://localhost:${port}`,
        secrets,
        database: urls,
        issuer: undefined,
        mailbox: given.SERVES === 'public' ? undefined : provider.address,
      }),
    });
    const ofPublic = environmentOf(publicPort, { SERVES: 'public' });
    const ofPortal = environmentOf(portalPort, noProvider);
    const publicSite = makePart('the public site', publicPort, ofPublic, children);
    const portal = makePart('the portal', portalPort, ofPortal, children);
    await Promise.all([publicSite.start(), portal.start()]);
    return {
      publicSite,
      portal,
      database,
      secrets,
      mailed: async () => {
        const answer = await fetch(`${mailbox.address}/messages.json`);
        return mailSchema.parse(await answer.json()).flatMap(({ email }) => email.to);
      },
      cutDatabase: async () => {
        process.kill(await serverOf(directory), 'SIGKILL');
        await database.interrupt();
      },
      query,
      inside: (...parameters) => runInside(ofPortal, parameters),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whatever this process was told itself is not for the parts. */
const nothing = Object.fromEntries(variableNames.map((name) => [name, '']));

/** Nobody signs in with a provider: nothing listens here. */
const noProvider = {
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'none',
  OIDC_CLIENT_SECRET: 'none-at-all-of-any-kind',
};

async function addLastReaders(query: Pair['query']): Promise<void> {
  await query(
    `INSERT INTO staff_member (email, subject, name, roles) VALUES
       ('quentin.frost@example.ac.uk', 'quentin', 'Quentin Frost', '{last-reader}'),
       ('wanda.osei@example.ac.uk', 'wanda', 'Wanda Osei', '{last-reader,system-administrator}')`,
  );
}

/** The server's own file names its first process. */
async function serverOf(directory: string): Promise<number> {
  const file = path.join(directory, 'database/postgres/postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n', 1)[0]);
}

async function runInside(
  environment: Readonly<Record<string, string>>,
  parameters: readonly string[],
): Promise<unknown> {
  const script = path.join(projectRoot, 'tests/e2e/pair/inside.ts');
  const options = ['--disable-warning=ExperimentalWarning', '--conditions=react-server'];
  const child = spawn(process.execPath, [...options, script, ...parameters], {
    cwd: projectRoot,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (said === '') throw new Error(`It found nothing: ${complaint}`);
  return JSON.parse(said);
}

/** Waits until something is so. @throws Error with `what` where it is not after so many seconds */
export async function until(
  what: string,
  seconds: number,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`After ${seconds} s still not: ${what}`);
    await pause(200);
  }
}
