import { ensureDatabaseClient } from './build.ts';
import { Children } from './children.ts';
import { LaunchError } from './launch-error.ts';
import { progressTo } from './progress.ts';

/*
 * What a command of an installation imports and nobody writes by hand. The launcher runs this first: such a command may be
 * the first thing that is run in a new folder. What it says goes beside what the command says.
 */

const children = new Children(null);
try {
  await ensureDatabaseClient(
    children,
    progressTo((text) => process.stderr.write(text)),
  );
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await children.stopAll(5);
}
