import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { renderWith } from '#lib/data/emails/renderer.ts';
import { startCovers } from '#lib/data/inbox/covers.ts';
import { tryInbox } from '#lib/data/inbox/inbox-trials.ts';
import { renewAllPersonKeys } from '#lib/data/people/person-keys.ts';
import { startTrials } from '#lib/data/running/health.ts';
import { lastReadersProblem } from '#lib/data/staff/last-readers.ts';
import {
  announceKeys,
  assertSchemaIsCurrent,
  assertWallsAreKnown,
  SchemaOutdatedError,
} from '#lib/data/store/installation.ts';
import { ConfigurationError, env, isDevelopment } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';
import { renderReporterEmail } from '#lib/mail/render-reporter-email.ts';
import { startWorker, type Worker } from '#lib/mail/worker.ts';
import { redactConsole } from '#lib/redact-console.ts';
import { assertKeyHalvesFit, publicKeyId } from '#lib/sealing/envelope.ts';
import { whenStopping } from '#lib/stopping.ts';
import { schemaVersion } from '#prisma/schema-version.ts';

const secondsBetweenTries = 5;

/**
 * Brings a server process up: refuses to start on a wrong configuration or key, and keeps the worker running unless this
 * process serves the public site alone. A database that is down does not keep the public pages from being served: what it
 * would have told is asked as soon as it answers.
 * @throws ConfigurationError
 */
export async function startProcess(): Promise<void> {
  const { SERVES } = env();
  if (!isDevelopment()) redactConsole();
  if (SERVES === 'all') await assertKeyHalvesFit();
  if (SERVES === 'all') renderWith(renderReporterEmail);
  startCovers();
  startTrials();
  void keepTrying('public site', checkInbox);
  if (SERVES === 'all') void keepWorking();
}

/** What would only come to light when somebody sends. */
async function checkInbox(): Promise<void> {
  const { schemaVersion: found, envelopeKeyIds } = await tryInbox();
  if (found !== schemaVersion) throw outdated();
  if (env().SERVES === 'all' || envelopeKeyIds.length === 0) return;
  if (envelopeKeyIds.includes(await publicKeyId())) return;
  throw new ConfigurationError(
    'SEALING_PUBLIC_KEY is not the other half of a key that the portal has: nobody could open what this process sealed. ' +
      'Give it the SEALING_PUBLIC_KEY that the portal was started with.',
  );
}

async function keepWorking(): Promise<void> {
  let worker: Worker | undefined;
  let isStopping = false;
  let trouble: string | undefined;
  whenStopping(async () => {
    isStopping = true;
    await worker?.stop();
  });
  while (!isStopping) {
    await keepTrying(
      'worker',
      async () => {
        await checkPortal();
        if (isStopping) return;
        worker = await startWorker();
        // It may take a while, and nothing waits for it.
        void renewAllPersonKeys().catch((error: unknown) => {
          log.error('people were not made findable', { kind: kindOf(error) });
        });
        // Asked to stop while it started.
        if (isStopping) await worker.stop();
      },
      trouble,
    );
    trouble = await worker?.ended.then(
      () => undefined,
      (error: unknown) => tellStopped('worker', kindOf(error)),
    );
    if (!isStopping) await wait(secondsBetweenTries * 1_000);
  }
}

async function checkPortal(): Promise<void> {
  await assertSchemaIsCurrent().catch((error: unknown) => {
    throw error instanceof SchemaOutdatedError ? outdated() : error;
  });
  await assertWallsAreKnown();
  const problem = await lastReadersProblem();
  if (problem !== undefined) throw new ConfigurationError(problem);
  for (const keyId of await announceKeys()) log.error('records of an unknown key', { keyId });
}

function outdated(): ConfigurationError {
  return new ConfigurationError(
    'The database is not at the version of this release. Run `npm run migrate` with DATABASE_OWNER_URL, then start again.',
  );
}

/**
 * Does the work, and tries again as long as it fails. A wrong configuration ends the process with its words.
 * @param before the kind of what failed before, where that was told already
 */
async function keepTrying(what: string, work: () => Promise<void>, before?: string): Promise<void> {
  for (let trouble = before; ; await wait(secondsBetweenTries * 1_000)) {
    try {
      await work();
      if (trouble !== undefined) log.info('works again', { what });
      return;
    } catch (error) {
      if (error instanceof ConfigurationError) {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      }
      // A database that is away for a night is one line of the log, not one for each try.
      const kind = kindOf(error);
      trouble = kind === trouble ? kind : tellStopped(what, kind);
    }
  }
}

function tellStopped(what: string, kind: string): string {
  log.error('stopped', { what, kind });
  return kind;
}
