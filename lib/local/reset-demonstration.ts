import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { emptyDemonstration } from './demonstration.ts';
import { LaunchError } from './launch-error.ts';
import { takeRunFile } from './run-state.mjs';
import { loadEnvironmentFile, readSettings } from './settings.ts';

/*
 * `npm run demo:reset`: takes away what a demonstration on this computer holds, so that the next start begins anew. It asks first;
 * `--yes` answers.
 */

try {
  process.exitCode = await reset(process.argv.includes('--yes'));
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function reset(isAnswered: boolean): Promise<number> {
  loadEnvironmentFile();
  const { dataDirectory, usesEmbeddedDatabase, usesLocalSignIn, usesLocalMailbox } = readSettings(
    process.env,
  );
  if (!usesEmbeddedDatabase || !usesLocalSignIn || !usesLocalMailbox) {
    throw new LaunchError(
      'This is no demonstration: its database, sign-in or mailbox is configured. Nothing was taken away.',
    );
  }
  const taken = takeRunFile(path.join(dataDirectory, 'run.json'), { purpose: 'beginning again' });
  if (!taken.held) {
    throw new LaunchError(
      `The demonstration runs (process ${taken.holder.pid}): stop it with Ctrl-C first. Nothing was taken away.`,
    );
  }
  try {
    if (!isAnswered && !(await isSure(dataDirectory))) {
      process.stdout.write('Nothing was taken away.\n');
      return 1;
    }
    await emptyDemonstration(dataDirectory);
    process.stdout.write('Done. npm start begins again, with the invented cases.\n');
    return 0;
  } finally {
    taken.run.release();
  }
}

async function isSure(dataDirectory: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answered = await asking.question(
    `All cases, disclosures, emails and records of staff in ${dataDirectory} are taken away for good. Type yes to go on: `,
  );
  asking.close();
  return answered.trim() === 'yes';
}
