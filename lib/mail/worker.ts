import 'server-only';
import { EventEmitter } from 'node:events';
import {
  type JobHelpers,
  Logger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { z } from 'zod';
import { passOnGates } from '#lib/data/cases/gate.ts';
import { forgetTakenSendings } from '#lib/data/disclosures/inbox-upkeep.ts';
import { takeInDueBatch } from '#lib/data/disclosures/take-in-batches.ts';
import { takeInNamed } from '#lib/data/disclosures/take-in-named.ts';
import { forgetConfirmedAddresses, hurryEmails } from '#lib/data/emails.ts';
import { anchorAudit } from '#lib/data/store/audit-anchor.ts';
import { workerPool } from '#lib/data/worker-pool.ts';
import { beat, endPulse, freeDeadWorkers } from '#lib/data/worker-pulse.ts';
import { kindOf, log } from '#lib/log.ts';
import { sendEmail } from './send-email.ts';

/** Once a minute; every task asks for itself whether there is anything to do. In UTC, which has no summer time. */
const crontab = [
  '* * * * * take-in-named',
  '* * * * * take-in-anonymous',
  '* * * * * pass-on-gates',
  '*/5 * * * * anchor-audit',
  '17 * * * * upkeep ?fill=2h',
].join('\n');

const tasks: TaskList = {
  'send-email': async (payload, helpers) => {
    const { emailId } = z.object({ emailId: z.uuid() }).parse(payload);
    await safely('send-email', () =>
      sendEmail(emailId, { isLast: isLastTry(helpers), signal: helpers.abortSignal }),
    );
  },
  'take-in-named': () => safely('take-in-named', takeInNamed),
  'take-in-anonymous': () => safely('take-in-anonymous', takeInDueBatch),
  'pass-on-gates': () => safely('pass-on-gates', passOnGates),
  'anchor-audit': () => safely('anchor-audit', anchorAudit),
  upkeep: () =>
    safely('upkeep', async () => {
      await forgetTakenSendings();
      await forgetConfirmedAddresses();
    }),
};

function isLastTry({ job }: JobHelpers): boolean {
  return job.attempts >= job.max_attempts;
}

/** The queue keeps the message of a failed task, so that message must be a code and nothing else. */
async function safely(task: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = kindOf(error);
    log.error('task failed', { task, code });
    const failure = new Error(code);
    failure.stack = code;
    throw failure;
  }
}

const msBetweenBeats = 10_000;
/** A stop waits for so long for what is being done; what is not done by then is given back. */
const msToFinish = 4_000;

/** A worker that runs in this process. */
export interface Worker {
  /** Resolves or rejects when it has ended. */
  readonly ended: Promise<void>;
  /** Waits for the jobs that it has, or gives them back, and ends. */
  stop(): Promise<void>;
}

/** Starts working on the queue in this process. Whoever stops the process calls `stop` on what comes back. */
export async function startWorker(): Promise<Worker> {
  const processId = crypto.randomUUID();
  const workerIds = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => workerIds.add(worker.workerId));
  const pool = workerPool();
  await freeDeadWorkers();
  await hurryEmails();
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    events,
    concurrency: 3,
    pollInterval: 1_000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: msToFinish,
    // Its own log lines carry jobs and errors whole.
    logger: new Logger(() => () => {}),
  });
  const pulse = startPulse(processId, workerIds);
  return {
    ended: runner.promise.finally(() => pulse.end()),
    stop: () => stop(runner, pool, pulse, processId),
  };
}

function startPulse(processId: string, workerIds: ReadonlySet<string>) {
  let trouble = false;
  const tell = async () => {
    try {
      await beat(processId, [...workerIds]);
      await freeDeadWorkers();
      trouble = false;
    } catch (error) {
      if (!trouble) log.error('worker cannot say that it lives', { kind: kindOf(error) });
      trouble = true;
    }
  };
  void tell();
  const timer = setInterval(() => void tell(), msBetweenBeats);
  return { end: () => clearInterval(timer) };
}

async function stop(
  runner: Runner,
  pool: ReturnType<typeof workerPool>,
  pulse: { end(): void },
  processId: string,
): Promise<void> {
  pulse.end();
  try {
    await runner.stop();
    await endPulse(processId);
  } finally {
    await pool.end();
  }
}
