import { ConfigurationError } from '#lib/env.ts';
import { ExpectedError } from '#lib/errors.ts';
import { loadEnvironmentFile } from '#lib/local/settings.ts';
import { kindOf } from '#lib/log.ts';

/**
 * Runs a command of the portal's environment and ends the process as it says. What is expected to go wrong is told in its
 * own words; of anything else the kind alone: a database puts values into an error's words.
 * @param command gives the exit code
 */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    loadEnvironmentFile();
    process.exit(await command());
  } catch (error) {
    const isTold = error instanceof ConfigurationError || error instanceof ExpectedError;
    process.stderr.write(`${isTold ? error.message : `It failed: ${kindOf(error)}.`}\n`);
    process.exit(1);
  }
}
