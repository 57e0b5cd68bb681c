import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Installation {
  readonly address: string;
  /** Stops it and removes all that it stored. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts an installation as `npm start` does. PORT moves it.
 * @param holds nothing, or the cases of a demonstration: on ports of its own, so that one of each can run
 */
export async function startInstallation(
  holds: 'nothing' | 'demonstration' = 'nothing',
): Promise<Installation> {
  const first = Number(process.env.PORT ?? 4400);
  const port = `${holds === 'nothing' ? first : first + 10}`;
  const address = `http://localhost:${port}`;
  const data = await mkdtemp(path.join(os.tmpdir(), 'report-and-support-screenshots-'));
  const stack = spawn(process.execPath, ['lib/local/bootstrap.mjs', 'start'], {
    cwd: path.join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      PORT: port,
      DATA_DIR: data,
      DEMONSTRATION_CASES: holds === 'nothing' ? 'no' : 'yes',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => stack.once('exit', () => resolve()));
  const stop = async () => {
    stack.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  for (let waited = 0; waited < 300 && stack.exitCode === null; waited += 1) {
    const response = await fetch(`${address}/api/health`).catch(() => undefined);
    if (response?.ok) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await stop();
  throw new Error('the site did not start');
}
