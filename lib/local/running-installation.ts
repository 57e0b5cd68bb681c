import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { completeConfiguration } from './configuration.ts';
import { databaseUrls } from './postgres/databases.ts';
import { isAlive } from './process-identity.mjs';
import { readRunFile } from './run-state.mjs';
import { localSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Finds the installation that `npm start` runs on this computer, for a command that was given no other.
 * @param variables the environment; with a database or a public address of its own in it, nothing is looked for
 * @returns the environment of its portal; undefined where there is none
 * @throws LaunchError where what it keeps is damaged
 */
export async function runningInstallation(
  variables: Variables,
): Promise<Readonly<Record<string, string>> | undefined> {
  const settings = readSettings(variables);
  if (!settings.usesEmbeddedDatabase || !settings.usesLocalSignIn) return undefined;
  const { dataDirectory } = settings;
  const run = readRunFile(path.join(dataDirectory, 'run.json'));
  const port = await databasePort(dataDirectory);
  if (run === null || !isAlive(run) || run.address === '' || port === undefined) return undefined;
  const secrets = await localSecrets(dataDirectory, true);
  return completeConfiguration(variables, {
    publicUrl: run.address,
    secrets,
    database: databaseUrls(port, secrets),
    // A command signs nobody in and sends nothing.
    issuer: run.address,
    mailbox: run.address,
  });
}

/** PostgreSQL writes its port into the fourth line of the file that says that it runs. */
async function databasePort(dataDirectory: string): Promise<number | undefined> {
  const file = path.join(dataDirectory, 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const port = Number(text.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}
