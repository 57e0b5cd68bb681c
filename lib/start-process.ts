import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import { assertKeyOpensTheStore } from '#lib/data/sealing-check.ts';
import { ConfigurationError, env, isDevelopment } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';
import { startWorker } from '#lib/mail/worker.ts';
import { redactConsole } from '#lib/redact-console.ts';
import { assertKeyHalvesFit } from '#lib/sealing/envelope.ts';

const secondsBetweenTries = 5;

/**
 * Brings a server process up: refuses to start on a wrong configuration or key, and keeps the worker running unless this
 * process serves the public site alone. A database that is down does not keep the public pages from being served.
 * @throws ConfigurationError
 */
export async function startProcess(): Promise<void> {
  const { SERVES } = env();
  if (!isDevelopment()) redactConsole();
  await assertKeyHalvesFit();
  if (SERVES === 'public') return;
  void keepWorking();
}

async function keepWorking(): Promise<void> {
  let worker: Runner | undefined;
  let isStopping = false;
  let trouble: string | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      isStopping = true;
      worker?.stop().catch(() => {});
    });
  }
  while (!isStopping) {
    try {
      await assertKeyOpensTheStore();
      worker = await startWorker();
      if (trouble !== undefined) log.info('worker runs again');
      trouble = undefined;
      await worker.promise;
    } catch (error) {
      if (error instanceof ConfigurationError) {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      }
      // A database that is away for a night is one line of the log, not one for each try.
      const kind = kindOf(error);
      if (kind !== trouble) log.error('worker stopped', { kind });
      trouble = kind;
    }
    if (!isStopping) await wait(secondsBetweenTries * 1_000);
  }
}
