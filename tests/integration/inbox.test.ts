import { beforeEach, describe, expect, it } from 'vitest';
import { tryInbox } from '#lib/data/inbox/inbox-trials.ts';
import { putIn, UnknownEnvelopeKeyError } from '#lib/data/inbox.ts';
import { announceKeys } from '#lib/data/store/installation.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { anonymousSending, coverSending, namedSending } from '#lib/disclosure/sending.ts';
import { whyAnonymousOptions } from '#lib/disclosure/why-anonymous-options.ts';
import { publicKeyId } from '#lib/sealing/envelope.ts';
import { schemaVersion } from '#prisma/schema-version.ts';
import { fullestAnswers } from '#tests/arbitrary-answers.ts';
import { ownDatabase } from './database.ts';
import { contactDetails, emptyStore, onlyByPhone, readyDraft, storeCounts } from './records.ts';

const db = await ownDatabase();
const today = Temporal.PlainDate.from('2026-12-23');
const now = Temporal.Instant.from('2026-12-23T10:15:30.123Z');

beforeEach(async () => {
  await emptyStore(db);
  await db.ask(`UPDATE installation SET envelope_key_ids = '{}'`);
});

describe('putting in', () => {
  it('keeps an envelope with its sending’s id, way and fingerprint, and nothing else', async () => {
    const draft = readyDraft({ what: ['hate'] });
    expect(await putIn(anonymousSending(draft, ['reprisal'], today))).toEqual({
      outcome: 'stored',
      way: 'anonymous',
    });
    const rows = await db.ask<Record<string, string>>('SELECT * FROM inbox');
    expect(rows).toEqual([
      {
        sending_id: draft.sendingId,
        way: 'anonymous',
        fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
        envelope: expect.stringMatching(/^[\w-]{43}\.[\w-]+\./),
        taken_on: null,
        set_aside: false,
      },
    ]);
    const text = JSON.stringify(rows);
    for (const told of [draft.storedId, draft.reference, draft.salt, 'hate']) {
      expect(text).not.toContain(told);
    }
  });

  it('queues the taking in of a named one at once, and of an anonymous one nothing', async () => {
    await putIn(anonymousSending(readyDraft(), [], today));
    expect((await storeCounts(db)).jobs).toBe(0);
    await putIn(namedSending(readyDraft(), contactDetails(), now));
    expect(
      await db.ask(
        `SELECT t.identifier, j.payload FROM graphile_worker._private_jobs j
         JOIN graphile_worker._private_tasks t ON t.id = j.task_id`,
      ),
    ).toEqual([{ identifier: 'take-in-named', payload: {} }]);
  });

  it('gives an anonymous disclosure, whatever was answered, and a cover one and the same length', async () => {
    const answers: readonly Answers[] = [
      {},
      { what: ['bullying', 'harassment', 'rape', 'stalking', 'spiking'] },
      fullestAnswers,
    ];
    const everyReason = whyAnonymousOptions.map(({ code }) => code);
    for (const some of answers) {
      const draft = readyDraft(some);
      expect(draft.answers).toMatchObject(some);
      await putIn(anonymousSending(draft, [], today));
      await putIn(anonymousSending(readyDraft(some), everyReason, today));
    }
    await putIn(coverSending());
    const lengths = await db.ask(
      'SELECT DISTINCT octet_length(envelope) AS length, way FROM inbox',
    );
    expect(lengths).toHaveLength(1);
  });
});

describe('a sending that comes again', () => {
  it('is the same while it says the same, and is kept once', async () => {
    const draft = readyDraft();
    const details = contactDetails();
    expect((await putIn(namedSending(draft, details, now))).outcome).toBe('stored');
    const later = now.add({ hours: 3 });
    expect(await putIn(namedSending(draft, details, later))).toEqual({
      outcome: 'same',
      way: 'named',
    });
    expect((await storeCounts(db)).waiting).toBe(1);
  });

  it('is another where it says something else, and what came first stays', async () => {
    const draft = readyDraft();
    await putIn(namedSending(draft, contactDetails(), now));
    const [before] = await db.ask('SELECT * FROM inbox');
    expect(await putIn(namedSending(draft, onlyByPhone(), now))).toEqual({
      outcome: 'other',
      way: 'named',
    });
    expect(await putIn(anonymousSending(draft, [], today))).toEqual({
      outcome: 'other',
      way: 'named',
    });
    expect(await db.ask('SELECT * FROM inbox')).toEqual([before]);
  });

  it('at the same moment many times is kept once', async () => {
    const draft = readyDraft();
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => putIn(anonymousSending(draft, [], today))),
    );
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
      ...Array.from({ length: 11 }, () => 'same'),
      'stored',
    ]);
    expect((await storeCounts(db)).waiting).toBe(1);
  });
});

describe('an envelope that the portal could not open', () => {
  it('is not stored, once the portal said which keys it has', async () => {
    await db.ask(`UPDATE installation SET envelope_key_ids = '{another}'`);
    await expect(putIn(anonymousSending(readyDraft(), [], today))).rejects.toThrow(
      UnknownEnvelopeKeyError,
    );
    expect((await storeCounts(db)).waiting).toBe(0);
    await announceKeys();
    expect((await putIn(anonymousSending(readyDraft(), [], today))).outcome).toBe('stored');
  });
});

describe('a trial', () => {
  it('says that it would store, and leaves nothing', async () => {
    await announceKeys();
    const before = await storeCounts(db);
    expect(await tryInbox()).toEqual({
      stores: true,
      schemaVersion,
      envelopeKeyIds: [await publicKeyId()],
      workerLives: false,
    });
    expect(await storeCounts(db)).toEqual(before);
  });

  it.each([
    [
      'the database is only read from',
      'ALTER DATABASE %s SET default_transaction_read_only = on',
      'ALTER DATABASE %s RESET default_transaction_read_only',
    ],
  ])('says that it would not where %s', async (_, spoil, mend) => {
    const name = new URL(db.ownerUrl).pathname.slice(1);
    await db.ask(spoil.replace('%s', name));
    try {
      const client = await freshInbox();
      const { rows } = await client.query('SELECT stores FROM public.try_inbox()');
      await client.end();
      expect(rows).toEqual([{ stores: false }]);
    } finally {
      await db.ask(`BEGIN; SET TRANSACTION READ WRITE; ${mend.replace('%s', name)}; COMMIT`);
    }
  });

  it('says that a worker lives while one said so within two minutes', async () => {
    await db.ask(
      `INSERT INTO worker_pulse VALUES (gen_random_uuid(), '{}', clock_timestamp() - interval '119 seconds')`,
    );
    expect((await tryInbox()).workerLives).toBe(true);
    await db.ask(`UPDATE worker_pulse SET seen_at = clock_timestamp() - interval '121 seconds'`);
    expect((await tryInbox()).workerLives).toBe(false);
  });
});

async function freshInbox() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: db.inboxUrl });
  await client.connect();
  return client;
}
