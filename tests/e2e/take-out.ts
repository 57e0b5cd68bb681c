import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { completeConfiguration } from '#lib/local/configuration.ts';
import { projectRoot } from '#lib/local/project.ts';
import { stack } from './stack.ts';
import { storeOfStack } from './stack-store.ts';

const run = promisify(execFile);

/**
 * Takes what waits without a name out of an inbox, as a batch does, so that no test waits for the next one.
 * @param configuration of the site whose inbox it is
 */
export async function takeOut(configuration: Readonly<Record<string, string>>): Promise<void> {
  const script = path.join(import.meta.dirname, 'take-out-batch.ts');
  await run(
    process.execPath,
    // What only a server may import says so by a package that is empty under this condition alone.
    ['--disable-warning=ExperimentalWarning', '--conditions=react-server', script],
    { cwd: projectRoot, env: { ...process.env, ...configuration, NODE_ENV: 'production' } },
  );
}

/** Takes out what waits in the installation that all tests share. */
export async function takeOutOfStack(): Promise<void> {
  const { secrets, database } = await storeOfStack();
  const { address: publicUrl, provider: issuer, mailbox } = stack;
  await takeOut(completeConfiguration({}, { publicUrl, secrets, database, issuer, mailbox }));
}
