import 'server-only';
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type JobHelpers,
  Logger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { z } from 'zod';
import { passOnGates } from '#lib/data/cases/pass-on-gates.ts';
import { endMendedNumbers } from '#lib/data/directory/checks.ts';
import { forgetTakenSendings } from '#lib/data/disclosures/inbox-upkeep.ts';
import { takeInDueBatch } from '#lib/data/disclosures/take-in-batches.ts';
import { takeInNamed } from '#lib/data/disclosures/take-in-named.ts';
import { forgetConfirmedAddresses } from '#lib/data/emails/confirmed-addresses.ts';
import { hurryEmails } from '#lib/data/emails/waiting-emails.ts';
import { renewAllPersonKeys } from '#lib/data/people/person-keys.ts';
import { dropJobsOf } from '#lib/data/running/waiting-jobs.ts';
import { workerPool } from '#lib/data/running/worker-pool.ts';
import { beat, endPulse, freeDeadWorkers, freeForgotten } from '#lib/data/running/worker-pulse.ts';
import { alertUnacknowledged } from '#lib/data/staff-emails/red-alerts.ts';
import { anchorAudit } from '#lib/data/store/audit-anchor.ts';
import { kindOf, log } from '#lib/log.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sendEmail } from './send-email.ts';

/** Once a minute; every task asks for itself whether there is anything to do. In UTC, which has no summer time. */
const crontab = [
  '* * * * * take-in-named',
  '* * * * * take-in-anonymous',
  '* * * * * pass-on-gates',
  '* * * * * alert-red',
  '*/5 * * * * anchor-audit',
  '17 * * * * upkeep ?fill=2h',
].join('\n');

/** Each sending brings a job of its own, and whoever has the public process may send without end: one place of three is enough. */
const takeInAllNamed = oneAtATime(async () => {
  await dropJobsOf('take-in-named');
  await takeInNamed();
});

const tasks: TaskList = {
  'send-email': async (payload, helpers) => {
    const { emailId } = z.object({ emailId: z.uuid() }).parse(payload);
    await safely('send-email', () =>
      sendEmail(emailId, { isLast: isLastTry(helpers), signal: helpers.abortSignal }),
    );
  },
  'take-in-named': () => safely('take-in-named', takeInAllNamed),
  'take-in-anonymous': () => safely('take-in-anonymous', takeInDueBatch),
  'pass-on-gates': () => safely('pass-on-gates', passOnGates),
  'alert-red': () => safely('alert-red', alertUnacknowledged),
  'anchor-audit': () => safely('anchor-audit', anchorAudit),
  upkeep: () =>
    safely('upkeep', async () => {
      await forgetTakenSendings();
      await forgetConfirmedAddresses();
      await renewAllPersonKeys();
      await endMendedNumbers();
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
/** What does not give itself back by then is left, to be freed by whoever works next. */
const msToStop = 6_000;

/** A worker that runs in this process. */
export interface Worker {
  /** Resolves or rejects when it has ended: it was stopped, or the database was away and a new one has to begin. */
  readonly ended: Promise<void>;
  /** Waits for the jobs that it has, or gives them back, and ends. */
  stop(): Promise<void>;
}

/** Starts working on the queue in this process. Whoever stops the process calls `stop` on what comes back. */
export async function startWorker(): Promise<Worker> {
  const hold = holdOn(new EventEmitter());
  const pool = workerPool();
  let runner: Runner;
  try {
    await freeDeadWorkers();
    await hurryEmails();
    runner = await run({
      pgPool: pool,
      taskList: tasks,
      crontab,
      events: hold.events,
      concurrency: 3,
      pollInterval: 1_000,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: msToFinish,
      // Its own log lines carry jobs and errors whole.
      logger: new Logger(() => () => {}),
    });
  } catch (error) {
    void pool.end();
    throw error;
  }
  const pulse = startPulse(hold);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    pulse.end();
    stopped ??= stopAll(runner, pool, hold);
    return stopped;
  };
  const ended = Promise.race([runner.promise, pulse.resumed]).finally(stop);
  return { ended, stop };
}

/** What a worker holds of the queue. */
interface Hold {
  readonly processId: string;
  readonly events: WorkerEvents;
  /** The names under which it holds jobs. */
  readonly names: ReadonlySet<string>;
  /** The jobs that it does at this moment. */
  readonly jobs: ReadonlySet<string>;
  /** Whether the database was away since this was last asked. */
  takeInterruption(): boolean;
}

function holdOn(events: WorkerEvents): Hold {
  const names = new Set<string>();
  const jobs = new Set<string>();
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
  };
  // The queue locks jobs in the name of a whole pool of workers, not of one of them.
  events.on('pool:create', ({ workerPool: { id } }) => names.add(id));
  events.on('job:start', ({ job }) => jobs.add(job.id));
  events.on('job:complete', ({ job }) => jobs.delete(job.id));
  events.on('pool:listen:error', interrupt);
  events.on('worker:getJob:error', interrupt);
  return {
    processId: crypto.randomUUID(),
    events,
    names,
    jobs,
    takeInterruption: () => {
      const was = isInterrupted;
      isInterrupted = false;
      return was;
    },
  };
}

/**
 * Says again and again that this process lives. After the database was away, what this worker waits for comes late: it waits
 * longer the longer it was away. So it is told that the database is back, and a new one begins.
 */
function startPulse(hold: Hold) {
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  let trouble = false;
  const tell = async () => {
    const wasInterrupted = hold.takeInterruption();
    try {
      await beat(hold.processId, [...hold.names]);
      await freeForgotten([...hold.names], [...hold.jobs]);
      await freeDeadWorkers();
      if (wasInterrupted || trouble) resume();
      trouble = false;
    } catch (error) {
      if (!trouble) log.error('worker cannot say that it lives', { kind: kindOf(error) });
      trouble = true;
    }
  };
  void tell();
  const timer = setInterval(() => void tell(), msBetweenBeats);
  return { resumed, end: () => clearInterval(timer) };
}

/** Ends within {@link msToStop}, or some more where the database does not answer; never fails. */
async function stopAll(
  runner: Runner,
  pool: ReturnType<typeof workerPool>,
  { processId }: Hold,
): Promise<void> {
  await Promise.race([runner.stop().catch(() => {}), pause(msToStop)]);
  await Promise.race([endPulse(processId).catch(() => {}), pause(msToStop / 2)]);
  // What is still at work with a connection ends by itself.
  await Promise.race([pool.end(), pause(msToStop / 2)]);
}
