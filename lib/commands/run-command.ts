import { ConfigurationError, givenVariables, portalEnv } from '#lib/env.ts';
import { ExpectedError } from '#lib/errors.ts';
import { LaunchError } from '#lib/local/launch-error.ts';
import { requireDatabase } from '#lib/local/postgres/database-trouble.ts';
import { runningInstallation } from '#lib/local/running-installation.ts';
import { loadEnvironmentFile } from '#lib/local/settings.ts';
import { kindOf } from '#lib/log.ts';

/**
 * Runs a command of the portal's environment and ends the process as it says. Where no database is named, it is that of the
 * installation that `npm start` runs here. What is expected to go wrong is told in its own words; of anything else the kind
 * alone: a database puts values into an error's words.
 * @param command gives the exit code
 */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    loadEnvironmentFile();
    await takeInstallationOfThisComputer();
    await requireDatabase('DATABASE_URL', portalEnv().DATABASE_URL);
    process.exit(await command());
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exit(1);
  }
}

async function takeInstallationOfThisComputer(): Promise<void> {
  const { DATABASE_URL, INBOX_DATABASE_URL, PUBLIC_URL } = givenVariables(process.env);
  if (DATABASE_URL !== undefined || INBOX_DATABASE_URL !== undefined || PUBLIC_URL !== undefined)
    return;
  const environment = await runningInstallation(process.env);
  if (environment === undefined) {
    throw new LaunchError(
      'This command needs the environment of a portal (README, “Configuration”). To try it on this computer, run npm start in another ' +
        'terminal first: it then works on what runs there.',
    );
  }
  Object.assign(process.env, environment);
  process.stderr.write(`On the installation that runs here, ${environment.PUBLIC_URL}:\n`);
}

function wordsOf(error: unknown): string {
  const isTold =
    error instanceof ConfigurationError ||
    error instanceof ExpectedError ||
    error instanceof LaunchError;
  return isTold ? error.message : `It failed: ${kindOf(error)}.`;
}
