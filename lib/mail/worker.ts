import 'server-only';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { z } from 'zod';
import { shuffleAnonymous } from '#lib/data/shuffle-anonymous.ts';
import { portalEnv } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';
import { sendEmail } from './send-email.ts';

/** Nightly, at a quarter past three in the morning (UTC); made up for at the start where the night was missed. */
const nightly = '15 3 * * * shuffle-anonymous ?fill=2d&max=3';

const tasks: TaskList = {
  'send-email': async (payload, { job }) => {
    const { emailId } = z.object({ emailId: z.uuid() }).parse(payload);
    await safely('send-email', () => sendEmail(emailId, job.attempts >= job.max_attempts));
  },
  'shuffle-anonymous': () => safely('shuffle-anonymous', shuffleAnonymous),
};

/** The queue keeps the message of a failed task, so that message must be a code and nothing else. */
async function safely(task: string, work: () => Promise<void>): Promise<void> {
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

/** Starts working on the queue in this process. Whoever stops the process calls `stop` on what comes back. */
export function startWorker(): Promise<Runner> {
  return run({
    connectionString: portalEnv().DATABASE_URL,
    taskList: tasks,
    crontab: nightly,
    concurrency: 2,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Its own log lines carry jobs and errors whole.
    logger: new Logger(() => () => {}),
  });
}
