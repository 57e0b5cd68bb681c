import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#lib/local/ports.ts';
import { packageScript, projectRoot } from '#lib/local/project.ts';
import { publicTestEnvironment } from '#tests/test-environment.ts';

/** The build served by Next itself, without the server of ours that stands before it: what it answers is the framework's own. */
export interface NextAlone {
  readonly address: string;
  stop(): Promise<void>;
}

export async function startNextAlone(): Promise<NextAlone> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const parameters = ['start', '-H', '127.0.0.1', '-p', String(port)];
  const next = spawn(process.execPath, [packageScript('next/dist/bin/next'), ...parameters], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...publicTestEnvironment({ PUBLIC_URL: address }),
    },
    stdio: 'ignore',
  });
  await untilAnswering(next, address);
  return {
    address,
    stop: async () => {
      const ended = once(next, 'exit');
      next.kill();
      await ended;
    },
  };
}

async function untilAnswering(next: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (next.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${address}/faq`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
    await pause(100);
  }
  next.kill();
  throw new Error('Next did not answer by itself');
}
