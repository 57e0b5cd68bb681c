import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from '#lib/data/sealed-columns.ts';
import { sendNamed } from '#lib/data/send-disclosure.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { startWorker } from '#lib/mail/worker.ts';
import { openRecord, sealRecord } from '#lib/sealing/record.ts';
import { ownDatabase } from './database.ts';
import { startProvider } from './provider.ts';
import { contactDetails, emptyStore, readyDraft } from './records.ts';

const provider = await startProvider();
afterAll(() => provider.stop());
const db = await ownDatabase({ RESEND_BASE_URL: provider.address });

interface StoredEmail {
  readonly id: string;
  readonly case_id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly settled_at: Date | null;
  readonly key_id: string | null;
  readonly sealed: string | null;
}

async function emailNow(): Promise<StoredEmail> {
  const rows = await db.ask<StoredEmail>('SELECT * FROM email');
  const [only] = rows;
  if (only === undefined || rows.length !== 1) throw new Error(`${rows.length} emails`);
  return only;
}

/** Sends a disclosure whose reporter may be emailed. */
async function queued(): Promise<StoredEmail> {
  const now = Temporal.Instant.from('2026-12-23T10:00:00Z');
  await sendNamed(readyDraft({ role: 'undergraduate' }), contactDetails(), now);
  return emailNow();
}

async function changeWishes({ case_id: id }: StoredEmail, changes: Partial<ContactDetails>) {
  const { keyId, sealed } = toColumns(
    sealRecord({ kind: 'case-contact', id }, contactDetails(changes)),
  );
  await db.ask('UPDATE case_contact SET key_id = $2, sealed = $3 WHERE case_id = $1', [
    id,
    keyId,
    sealed,
  ]);
}

beforeEach(async () => {
  await emptyStore(db);
  provider.received.length = 0;
  provider.answerWith();
});

describe('an email', () => {
  it('goes out once, is logged as sent, and its body is kept sealed', async () => {
    const { id } = await queued();
    await sendEmail(id, false);
    await sendEmail(id, false);
    expect(provider.received).toHaveLength(1);
    const [sent] = provider.received;
    expect(sent).toMatchObject({ to: 'sam@example.org', idempotencyKey: id });
    expect(sent?.text).toContain('Hello Sam');
    expect(sent?.text).toMatch(/Tuesday,? 29 December/);
    const stored = await emailNow();
    expect(stored).toMatchObject({ state: 'sent', reason: null, settled_at: expect.any(Date) });
    // With a space: what is sealed can spell a short word by chance.
    expect(stored.sealed).not.toContain('Hello Sam');
    const body = openRecord(
      { kind: 'email-body', id },
      fromColumns({ keyId: stored.key_id ?? '', sealed: stored.sealed ?? '' }),
    );
    expect(body).toEqual({ subject: sent?.subject, html: sent?.html, text: sent?.text });
  });

  it.each<Partial<ContactDetails>>([
    { emailSafe: 'no', mayConfirm: 'no', callSafe: 'yes', phone: '07700 900123' },
    { mayConfirm: 'no' },
  ])('is refused when the wishes changed after it was queued: %j', async (changes) => {
    const email = await queued();
    await changeWishes(email, changes);
    await sendEmail(email.id, false);
    expect(provider.received).toEqual([]);
    expect(await emailNow()).toMatchObject({ state: 'refused', reason: 'not-safe', sealed: null });
    // Nor does it go out when they change back.
    await changeWishes(email, {});
    await sendEmail(email.id, false);
    expect(provider.received).toEqual([]);
  });

  it('is refused when the wishes changed between two tries', async () => {
    const email = await queued();
    provider.answerWith(500);
    await expect(sendEmail(email.id, false)).rejects.toThrow('500 internal_server_error');
    await changeWishes(email, { mayConfirm: 'no' });
    await sendEmail(email.id, false);
    expect(provider.received).toHaveLength(1);
    expect(await emailNow()).toMatchObject({ state: 'refused', reason: 'not-safe' });
  });

  it('that the provider did not take is sent again, the same body under the same key', async () => {
    const email = await queued();
    provider.answerWith(500);
    await expect(sendEmail(email.id, false)).rejects.toMatchObject({
      name: 'TryAgainError',
      message: '500 internal_server_error',
    });
    expect(await emailNow()).toMatchObject({ state: 'queued', settled_at: null });
    // Whatever changes in between, what was written stays.
    await changeWishes(email, { name: 'Alex' });
    await sendEmail(email.id, false);
    const [first, second] = provider.received;
    expect(second).toEqual(first);
    expect(second?.idempotencyKey).toBe(email.id);
    expect(await emailNow()).toMatchObject({ state: 'sent', reason: null });
  });

  it('whose sender was killed before it could note the sending goes out the same again', async () => {
    const { id } = await queued();
    await sendEmail(id, false);
    await db.ask(`UPDATE email SET state = 'queued', settled_at = NULL`);
    await sendEmail(id, false);
    const [first, second, ...more] = provider.received;
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect((await emailNow()).state).toBe('sent');
  });

  it('that the provider refuses has failed, with a code', async () => {
    const { id } = await queued();
    provider.answerWith(422);
    await sendEmail(id, false);
    await sendEmail(id, false);
    expect(provider.received).toHaveLength(1);
    expect(await emailNow()).toMatchObject({ state: 'failed', reason: '422 validation_error' });
  });

  it('that fails on its last try has failed', async () => {
    const { id } = await queued();
    provider.answerWith(500);
    await sendEmail(id, true);
    expect(await emailNow()).toMatchObject({
      state: 'failed',
      reason: '500 internal_server_error',
    });
  });

  it('that is not there any more is nobody’s error', async () => {
    const { id } = await queued();
    await db.ask('DELETE FROM case_file');
    await sendEmail(id, false);
    await sendEmail(crypto.randomUUID(), false);
    expect(provider.received).toEqual([]);
  });
});

describe('the worker', () => {
  async function until(condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 8_000;
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error('it took too long');
      await pause(50);
    }
  }

  async function jobs() {
    return db.ask<{ attempts: number; last_error: string | null }>(
      'SELECT attempts, last_error FROM graphile_worker._private_jobs',
    );
  }

  it('sends what is queued within seconds, and stops', async () => {
    const worker = await startWorker();
    try {
      const { id } = await queued();
      await until(async () => (await emailNow()).state === 'sent');
      expect(provider.received.map(({ idempotencyKey }) => idempotencyKey)).toEqual([id]);
      await until(async () => (await jobs()).length === 0);
    } finally {
      await worker.stop();
    }
    await worker.promise;
    await emptyStore(db);
    await queued();
    await pause(1_500);
    expect(await jobs()).toEqual([{ attempts: 0, last_error: null }]);
    const [connected] = await db.ask<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE '%listen%'`,
    );
    expect(connected?.count).toBe(0);
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
});
