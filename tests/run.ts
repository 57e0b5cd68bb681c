import { Children } from '#lib/local/children.ts';
import { progressTo } from '#lib/local/progress.ts';
import { listenForStop } from '#lib/local/stop-request.ts';
import { runSteps } from './run-steps.ts';
import { chooseSteps } from './steps.ts';

/**
 * `npm test`: every check, one after the other, with a summary. `npm test -- lint unit` runs only
 * those. A check that fails, or cannot start, hides none of the later ones.
 */
const request = listenForStop();
const children = new Children(null);
const print = (text: string) => process.stdout.write(text);

const chosen = chooseSteps(process.argv.slice(2));
if (typeof chosen === 'string') {
  process.stderr.write(`${chosen}\n`);
  process.exit(1);
}
const failed = await Promise.race([
  runSteps(chosen, { children, progress: progressTo(print), print }),
  request.stopped.then(() => 'stopped' as const),
]);
if (failed === 'stopped') print('\n  Stopping\n');
await children.stopAll(8);
if (failed === 'stopped') process.exit(130);
process.exit(failed === 0 ? 0 : 1);
