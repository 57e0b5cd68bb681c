import 'server-only';
import { assertKeyFits } from '#lib/data/sealing-check.ts';
import { env, isDevelopment } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';
import { startWorker } from '#lib/mail/worker.ts';
import { redactConsole } from '#lib/redact-console.ts';

/**
 * Brings a server process up: refuses to start on a wrong configuration or key, and starts the worker unless this
 * process serves the public site alone.
 * @throws ConfigurationError
 */
export async function startProcess(): Promise<void> {
  const { SERVES } = env();
  if (!isDevelopment()) redactConsole();
  if (SERVES === 'public') return;
  await assertKeyFits();
  const worker = await startWorker();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void worker.stop().catch(() => {}));
  }
  worker.promise.catch((error: unknown) => {
    log.error('worker stopped', { kind: kindOf(error) });
  });
}
