import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorker } from '#lib/mail/worker.ts';
import { ownDatabase } from './database.ts';
import { queueEmail, theEmail } from './emails.ts';
import { startProvider } from './provider.ts';
import { emptyStore } from './records.ts';

const provider = await startProvider();
afterAll(() => provider.stop());
const db = await ownDatabase({ RESEND_BASE_URL: provider.address });

const emailNow = () => theEmail(db);
const queued = () => queueEmail(db);

beforeEach(async () => {
  await emptyStore(db);
  provider.received.length = 0;
  provider.answerWith();
});

async function until(condition: () => Promise<boolean>, ms = 8_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it took too long');
    await pause(50);
  }
}

async function untilSome<Row extends Record<string, unknown>>(question: string): Promise<Row[]> {
  let rows: Row[] = [];
  await until(async () => {
    rows = await db.ask<Row>(question);
    return rows.length > 0;
  });
  return rows;
}

async function jobs() {
  return db.ask<{ attempts: number; last_error: string | null }>(
    `SELECT j.attempts, j.last_error FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'send-email'`,
  );
}

async function alive(): Promise<number> {
  return (await db.ask('SELECT 1 FROM worker_pulse WHERE cardinality(worker_ids) > 0')).length;
}

/** Breaks the connections on which workers wait for jobs. @returns how many */
async function endListening(): Promise<number> {
  const cluster = new pg.Client({ connectionString: db.clusterUrl });
  await cluster.connect();
  const { rowCount } = await cluster.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN %'`,
    [new URL(db.portalUrl).pathname.slice(1)],
  );
  await cluster.end();
  return rowCount ?? 0;
}

describe('the worker', () => {
  it('sends what is queued within seconds, and stops', async () => {
    const { id } = await queued();
    const worker = await startWorker();
    try {
      await until(async () => (await emailNow()).state === 'sent');
      expect(provider.received.map(({ idempotencyKey }) => idempotencyKey)).toEqual([id]);
      await until(async () => (await jobs()).length === 0);
    } finally {
      await worker.stop();
    }
    await worker.ended;
    await emptyStore(db);
    await queued();
    await pause(1_500);
    expect(await jobs()).toEqual([{ attempts: 0, last_error: null }]);
    expect(await endListening()).toBe(0);
  });

  it('tries again, and notes of a failure nothing but a code', async () => {
    provider.answerWith(500);
    await queued();
    const worker = await startWorker();
    try {
      await until(async () => (await jobs())[0]?.last_error != null);
      expect(await jobs()).toEqual([{ attempts: 1, last_error: 'TryAgainError' }]);
      await db.ask('UPDATE graphile_worker._private_jobs SET run_at = now()');
      await until(async () => (await emailNow()).state === 'sent');
    } finally {
      await worker.stop();
    }
    const [first, second] = provider.received;
    expect(second).toEqual(first);
  });

  it('frees what a worker holds that was killed, and sends it', async () => {
    const { id } = await queued();
    await db.ask(
      `UPDATE graphile_worker._private_jobs SET locked_at = clock_timestamp() - interval '20 seconds', locked_by = 'worker-dead' WHERE key = $1`,
      [id],
    );
    const worker = await startWorker();
    try {
      await until(async () => (await emailNow()).state === 'sent');
    } finally {
      await worker.stop();
    }
  });

  it('leaves what another one holds that lives', async () => {
    const { id } = await queued();
    await db.ask(
      `UPDATE graphile_worker._private_jobs SET locked_at = clock_timestamp() - interval '20 seconds', locked_by = 'worker-other' WHERE key = $1`,
      [id],
    );
    await db.ask(
      `INSERT INTO worker_pulse VALUES (gen_random_uuid(), '{worker-other}', clock_timestamp())`,
    );
    const worker = await startWorker();
    await pause(2_000);
    await worker.stop();
    expect(provider.received).toEqual([]);
    await db.ask('DELETE FROM worker_pulse');
  });

  it('keeps what it is doing, however long it takes', async () => {
    provider.delay(19_000);
    const { id } = await queued();
    const worker = await startWorker();
    await until(async () => provider.begun() > 0);
    // As if it had begun some time ago: the worker says that it lives every ten seconds, and frees what nobody does.
    await db.ask(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '20 seconds' WHERE key = $1`,
      [id],
    );
    await pause(11_500);
    expect(provider.begun()).toBe(1);
    provider.delay(0);
    await worker.stop();
  }, 30_000);

  it('gives back what it holds and does not do: the answer was lost when it was taken, or when it was done', async () => {
    const { id } = await queued();
    const worker = await startWorker();
    const [{ name } = { name: '' }] = await untilSome<{ name: string }>(
      'SELECT worker_ids[1] AS name FROM worker_pulse',
    );
    await until(async () => (await emailNow()).state === 'sent');
    await db.ask(
      `SELECT graphile_worker.add_job('send-email', json_build_object('emailId', $1::text), run_at := now() + interval '1 hour')`,
      [id],
    );
    await db.ask(
      `UPDATE graphile_worker._private_jobs SET run_at = now(), locked_at = clock_timestamp() - interval '20 seconds', locked_by = $1
       WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'send-email')`,
      [name],
    );
    try {
      await until(async () => (await jobs()).length === 0, 15_000);
    } finally {
      await worker.stop();
    }
    const sent = provider.received.filter(({ idempotencyKey }) => idempotencyKey === id);
    expect(sent).toHaveLength(1);
  }, 30_000);

  it('ends when the database was away, so that another begins at once and hurries what was put off', async () => {
    const worker = await startWorker();
    await until(async () => (await endListening()) > 0);
    const ended = await Promise.race([worker.ended.then(() => true), pause(20_000, false)]);
    await worker.stop();
    expect(ended).toBe(true);
    expect(await db.ask('SELECT 1 FROM worker_pulse')).toEqual([]);
  }, 30_000);

  it('that is stopped while it hands an email over waits for it, or gives it back', async () => {
    provider.delay(20_000);
    const { id } = await queued();
    const worker = await startWorker();
    await until(async () => provider.begun() > 0);
    const started = performance.now();
    await worker.stop();
    expect(performance.now() - started).toBeLessThan(8_000);
    const [job] = await db.ask(
      'SELECT locked_by FROM graphile_worker._private_jobs WHERE key = $1',
      [id],
    );
    expect(job).toEqual({ locked_by: null });
    provider.delay(0);
    const next = await startWorker();
    try {
      await until(async () => (await emailNow()).state === 'sent');
    } finally {
      await next.stop();
    }
  });

  it('goes on whatever another role notifies it of', async () => {
    const worker = await startWorker();
    let hasEnded = false;
    void worker.ended.then(() => {
      hasEnded = true;
    });
    try {
      await until(async () => (await alive()) === 1);
      for (let count = 0; count < 20; count += 1) {
        await db.askAsInbox(`NOTIFY "worker:migrate", '{"breaking":true}'`);
        await db.askAsInbox(`NOTIFY "jobs:insert", '{"count":1000000000}'`);
      }
      await pause(2_000);
      expect(hasEnded).toBe(false);
      await queued();
      await until(async () => (await emailNow()).state === 'sent');
    } finally {
      await worker.stop();
    }
    expect(process.exitCode).toBeUndefined();
  });

  it('says that it lives, and that it does no more', async () => {
    const worker = await startWorker();
    await until(async () => (await alive()) === 1);
    await worker.stop();
    expect(await alive()).toBe(0);
  });
});
