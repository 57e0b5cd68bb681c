import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  claimConfirmation,
  forgetConfirmedAddresses,
} from '#lib/data/emails/confirmed-addresses.ts';
import { database } from '#lib/data/store/database.ts';
import { keepRecord } from '#lib/data/store/sealed-records.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { openRecord } from '#lib/sealing/record.ts';
import { ownDatabase } from './database.ts';
import { queueEmail, type StoredEmail, theEmail } from './emails.ts';
import { startProvider } from './provider.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';

const provider = await startProvider();
afterAll(() => provider.stop());
const db = await ownDatabase({ RESEND_BASE_URL: provider.address, MAIL_HOURLY_CAP: '5' });
await addStaff(db, 'Robin Okafor', ['student-team-lead']);

const emailNow = () => theEmail(db);
const queued = (contact: Partial<ContactDetails> = {}) => queueEmail(db, contact);

async function changeWishes({ case_id: id }: StoredEmail, changes: Partial<ContactDetails>) {
  const { notTo: _, notToPeople: __, ...wishes } = contactDetails(changes);
  await database().$transaction((transaction) =>
    keepRecord(transaction, { kind: 'case-contact', id }, id, wishes),
  );
}

const mayTryAgain = { isLast: false };

beforeEach(async () => {
  await emptyStore(db);
  provider.received.length = 0;
  provider.answerWith();
});

describe('an email', () => {
  it('goes out once, is logged as sent, and its body is kept sealed', async () => {
    const { id } = await queued();
    await sendEmail(id, mayTryAgain);
    await sendEmail(id, mayTryAgain);
    expect(provider.received).toHaveLength(1);
    const [sent] = provider.received;
    expect(sent).toMatchObject({ to: 'sam@example.org', idempotencyKey: id });
    expect(sent?.reply_to).toBe('messages@example.ac.uk');
    expect(sent?.text).toMatch(/^Hello,\n/);
    expect(sent?.text).toMatch(/Friday,? 27 November/);
    const stored = await emailNow();
    expect(stored).toMatchObject({ state: 'sent', reason: null, settled_at: expect.any(Date) });
    const [record] = await db.ask<{ key_id: string; sealed: Buffer }>(
      `SELECT key_id, sealed FROM sealed_record WHERE kind = 'email-body'`,
    );
    const body = openRecord(
      { kind: 'email-body', id },
      { keyId: record?.key_id ?? '', sealed: record?.sealed ?? new Uint8Array() },
    );
    expect(body).toEqual({ subject: sent?.subject, html: sent?.html, text: sent?.text });
  });

  it.each<Partial<ContactDetails>>([
    { emailSafe: 'no', mayConfirm: 'no', callSafe: 'yes', phone: '07700 900123' },
    { mayConfirm: 'no' },
  ])('is refused when the wishes changed after it was queued: %j', async (changes) => {
    const email = await queued();
    await changeWishes(email, changes);
    await sendEmail(email.id, mayTryAgain);
    expect(provider.received).toEqual([]);
    expect(await emailNow()).toMatchObject({ state: 'refused', reason: 'not-safe' });
    // Nor does it go out when they change back.
    await changeWishes(email, {});
    await sendEmail(email.id, mayTryAgain);
    expect(provider.received).toEqual([]);
  });

  it('is refused when the wishes changed between two tries', async () => {
    const email = await queued();
    provider.answerWith(500);
    await expect(sendEmail(email.id, mayTryAgain)).rejects.toThrow('500 internal_server_error');
    await changeWishes(email, { mayConfirm: 'no' });
    await sendEmail(email.id, mayTryAgain);
    expect(provider.received).toHaveLength(1);
    expect(await emailNow()).toMatchObject({ state: 'refused', reason: 'not-safe' });
  });

  it('that the provider did not take is sent again, the same body under the same key', async () => {
    const email = await queued();
    provider.answerWith(500);
    await expect(sendEmail(email.id, mayTryAgain)).rejects.toMatchObject({
      name: 'TryAgainError',
      message: '500 internal_server_error',
    });
    expect(await emailNow()).toMatchObject({ state: 'queued', settled_at: null });
    // Whatever changes in between, what was written stays.
    await changeWishes(email, { name: 'Alex' });
    await sendEmail(email.id, mayTryAgain);
    const [first, second] = provider.received;
    expect(second).toEqual(first);
    expect(second?.idempotencyKey).toBe(email.id);
    expect(await emailNow()).toMatchObject({ state: 'sent', reason: null });
  });

  it('whose sender was killed before it could note the sending goes out the same again', async () => {
    const { id } = await queued();
    await sendEmail(id, mayTryAgain);
    await db.ask(`UPDATE email SET state = 'queued', settled_at = NULL`);
    await sendEmail(id, mayTryAgain);
    const [first, second, ...more] = provider.received;
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect((await emailNow()).state).toBe('sent');
  });

  it('says nothing that anybody typed: a threat for a name reaches nobody', async () => {
    const { id } = await queued({ name: 'pay or we tell them, call 0900 123456', pronouns: 'x/y' });
    await sendEmail(id, mayTryAgain);
    const [sent] = provider.received;
    expect(JSON.stringify(sent)).not.toMatch(/pay or|0900|x\/y/);
  });

  it('that introduces somebody names who has the case by now, and the day that holds for every level', async () => {
    const { case_id: caseId } = await queued();
    await db.ask(`UPDATE email SET kind = 'introduction'`);
    const [{ id } = { id: '' }] = await db.ask<{ id: string }>(
      `UPDATE case_file SET assigned_to_id = (SELECT id FROM staff_member WHERE name = 'Robin Okafor')
       WHERE id = $1 RETURNING id`,
      [caseId],
    );
    expect(id).toBe(caseId);
    await sendEmail((await emailNow()).id, mayTryAgain);
    const [sent] = provider.received;
    expect(sent?.text).toMatch(/Robin Okafor from the University will contact you/);
    expect(sent?.subject).toBe('A message from the University');
  });

  it('that would introduce nobody, as nobody has the case any more, is not sent', async () => {
    await queued();
    await db.ask(`UPDATE email SET kind = 'introduction'`);
    await sendEmail((await emailNow()).id, mayTryAgain);
    expect(provider.received).toEqual([]);
    expect(await emailNow()).toMatchObject({ state: 'refused', reason: 'nobody-to-name' });
  });

  it('names the same day for every level: a nearer one would tell how grave it is', async () => {
    const now = Temporal.Instant.from('2026-11-25T10:00:00Z');
    const red = readyDraft({ role: 'undergraduate', safe: 'no' });
    await arriveNamed(red, contactDetails(), now);
    await sendEmail((await emailNow()).id, mayTryAgain);
    expect(provider.received[0]?.text).toMatch(/Friday,? 27 November/);
  });

  it('that the provider refuses has failed, with a code', async () => {
    const { id } = await queued();
    provider.answerWith(422);
    await sendEmail(id, mayTryAgain);
    await sendEmail(id, mayTryAgain);
    expect(provider.received).toHaveLength(1);
    expect(await emailNow()).toMatchObject({ state: 'failed', reason: '422 validation_error' });
  });

  it('that fails on its last try has failed', async () => {
    const { id } = await queued();
    provider.answerWith(500);
    await sendEmail(id, { isLast: true });
    expect(await emailNow()).toMatchObject({
      state: 'failed',
      reason: '500 internal_server_error',
    });
  });

  it('that is not there any more is nobody’s error', async () => {
    const { id } = await queued();
    await db.ask('DELETE FROM case_file');
    await sendEmail(id, mayTryAgain);
    await sendEmail(crypto.randomUUID(), mayTryAgain);
    expect(provider.received).toEqual([]);
  });
});

describe('one address', () => {
  const address = 'sam@example.org';
  const one = crypto.randomUUID();
  const noon = Temporal.Instant.from('2026-11-25T12:00:00Z');

  it('gets one confirmation a day, whatever is added to it: the second is refused, and the case says why', async () => {
    const { id } = await queued();
    await sendEmail(id, mayTryAgain);
    await db.ask('DELETE FROM email');
    const again = await queued({ email: 'Sam+more@example.org' });
    await sendEmail(again.id, mayTryAgain);
    expect(provider.received).toHaveLength(1);
    expect(await emailNow()).toMatchObject({ state: 'refused', reason: 'one-a-day' });
  });

  it.each([
    ['sam.smith@gmail.com', 's.a.m.smith+x@googlemail.com', false],
    ['sam.smith@example.org', 'samsmith@example.org', true],
    ['SAM@example.org', 'sam@EXAMPLE.org', false],
  ])('%s and %s are two mailboxes: %s', async (first, second, areTwo) => {
    expect(await claimConfirmation(first, crypto.randomUUID(), noon)).toBe(true);
    expect(await claimConfirmation(second, crypto.randomUUID(), noon)).toBe(areTwo);
  });

  it('may get another one a day later', async () => {
    expect(await claimConfirmation(address, one, noon)).toBe(true);
    expect(await claimConfirmation(address, crypto.randomUUID(), noon.add({ hours: 23 }))).toBe(
      false,
    );
    expect(await claimConfirmation(address, crypto.randomUUID(), noon.add({ hours: 25 }))).toBe(
      true,
    );
  });

  it('keeps its claim for the email that has it: a second try of the same is no second email', async () => {
    expect(await claimConfirmation(address, one, noon)).toBe(true);
    expect(await claimConfirmation(address, one, noon.add({ minutes: 5 }))).toBe(true);
  });

  it('is claimed once by many at the same time', async () => {
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => claimConfirmation(address, crypto.randomUUID(), noon)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('is stored as a keyed hash, for that day', async () => {
    await claimConfirmation(address, one, noon);
    const stored = JSON.stringify(await db.ask('SELECT * FROM confirmed_address'));
    expect(stored).not.toContain('sam');
    const known = createHash('sha256').update(address).digest();
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(stored).not.toContain(known.toString(encoding));
    }
    await forgetConfirmedAddresses(noon.add({ hours: 23, minutes: 59 }));
    expect(await db.ask('SELECT 1 FROM confirmed_address')).toHaveLength(1);
    await forgetConfirmedAddresses(noon.add({ hours: 24 }));
    expect(await db.ask('SELECT 1 FROM confirmed_address')).toHaveLength(0);
  });
});

describe('more emails than the hour’s share', () => {
  it('are put off, and none is dropped', async () => {
    const { id } = await queued();
    await db.ask(
      `INSERT INTO email (case_id, kind, state, queued_at, settled_at)
       SELECT case_id, kind, 'sent', queued_at, clock_timestamp() FROM email, generate_series(1, 5)`,
    );
    await sendEmail(id, mayTryAgain);
    expect(provider.received).toEqual([]);
    const [found] = await db.ask('SELECT state FROM email WHERE id = $1', [id]);
    expect(found).toEqual({ state: 'queued' });
    const [job] = await db.ask(
      `SELECT run_at > clock_timestamp() + interval '30 seconds' AS later FROM graphile_worker._private_jobs WHERE key = $1`,
      [id],
    );
    expect(job).toEqual({ later: true });
  });
});

describe('a fault of the configuration', () => {
  it.each([
    [401, 'missing_api_key'],
    [403, 'invalid_api_key'],
    [403, 'validation_error'],
    [422, 'invalid_from_address'],
  ])(
    '(%i %s) is tried again for as long as it lasts, told to the administrator, and ends by itself',
    async (status, name) => {
      const { id } = await queued();
      provider.answerWith({ status, name });
      await sendEmail(id, mayTryAgain);
      expect(await emailNow()).toMatchObject({ state: 'queued' });
      expect(await db.ask('SELECT kind, subject FROM administrator_notice')).toEqual([
        { kind: 'mail-refused', subject: `${status} ${name}` },
      ]);
      // While it lasts, others wait for one to get through.
      await sendEmail(id, mayTryAgain);
      expect(provider.received).toHaveLength(1);
      vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
      await sendEmail(id, mayTryAgain);
      vi.useRealTimers();
      expect(await emailNow()).toMatchObject({ state: 'sent' });
      expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([]);
    },
  );
});
