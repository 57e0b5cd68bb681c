import { beforeEach, describe, expect, it } from 'vitest';
import { takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';
import { takeInDueBatch } from '#lib/data/disclosures/take-in-batches.ts';
import { putIn } from '#lib/data/inbox.ts';
import { anonymousSending, coverSending } from '#lib/disclosure/sending.ts';
import { ownDatabase } from './database.ts';
import { emptyStore, readyDraft, sendAnonymous, storeCounts } from './records.ts';

const db = await ownDatabase();

beforeEach(async () => {
  await emptyStore(db);
  await db.ask('UPDATE installation SET anonymous_taken_at = NULL');
});

describe('an anonymous disclosure', () => {
  it('waits for its batch, and is then an id, a date, a version, answers and a level, nothing else', async () => {
    const before = await storeCounts(db);
    const draft = readyDraft({ safe: 'no', what: ['rape'] });
    await sendAnonymous(draft, ['reprisal'], Temporal.PlainDate.from('2026-12-23'));
    expect(await storeCounts(db)).toEqual({ ...before, waiting: 1 });
    expect(await takeInAnonymous(Temporal.Instant.from('2026-12-23T15:00:00Z'))).toBe(1);
    const columns = await db.ask<{ table: string; column: string; type: string }>(
      `SELECT table_name AS table, column_name AS column, udt_name AS type FROM information_schema.columns
       WHERE table_name IN ('anonymous_disclosure', 'anonymous_unread') ORDER BY 1, ordinal_position`,
    );
    expect(columns.map(({ table, column, type }) => `${table}.${column} ${type}`)).toEqual([
      'anonymous_disclosure.id uuid',
      'anonymous_disclosure.received_on date',
      'anonymous_disclosure.question_set_version text',
      'anonymous_disclosure.answers jsonb',
      'anonymous_disclosure.level Level',
      'anonymous_unread.disclosure_id uuid',
      'anonymous_unread.level Level',
      'anonymous_unread.received_on date',
    ]);
    expect(await db.ask('SELECT *, received_on::text FROM anonymous_disclosure')).toEqual([
      {
        id: draft.storedId,
        received_on: '2026-12-23',
        question_set_version: draft.version,
        answers: { ...draft.answers, whyAnonymous: ['reprisal'] },
        level: 'red',
      },
    ]);
    expect(await storeCounts(db)).toEqual({ ...before, anonymous: 1, unread: 1 });
  });

  it('leaves the same behind in the inbox as a cover', async () => {
    await sendAnonymous(readyDraft());
    await putIn(coverSending());
    expect(await takeInAnonymous()).toBe(1);
    const left = await db.ask(
      `SELECT way, envelope, taken_on IS NOT NULL AS taken, length(fingerprint) AS length FROM inbox`,
    );
    expect(left).toEqual([
      { way: 'anonymous', envelope: null, taken: true, length: 64 },
      { way: 'anonymous', envelope: null, taken: true, length: 64 },
    ]);
  });

  it('that is sent again after its batch is the same, and stored once', async () => {
    const draft = readyDraft();
    await sendAnonymous(draft);
    await takeInAnonymous();
    expect(await sendAnonymous(draft)).toEqual({ outcome: 'same', way: 'anonymous' });
    await takeInAnonymous();
    expect((await storeCounts(db)).anonymous).toBe(1);
  });
});

/**
 * How much an order is like 0, 1, 2 … (Spearman): 1 is the same, −1 the reverse. Forty in random order are beyond 0.75 once in
 * hundreds of thousands of times.
 */
function likeness(order: readonly number[]): number {
  const squares = order.map((value, place) => (value - place) ** 2);
  const count = order.length;
  return 1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (count * (count ** 2 - 1));
}

describe('a batch', () => {
  it('writes its rows in an order that has nothing to do with that in which they came', async () => {
    const drafts = Array.from({ length: 40 }, () => readyDraft());
    for (const draft of drafts) await sendAnonymous(draft);
    await takeInAnonymous();
    const stored = await db.ask<{ id: string }>(
      'SELECT id FROM anonymous_disclosure ORDER BY ctid',
    );
    const order = stored.map(({ id }) => drafts.findIndex(({ storedId }) => storedId === id));
    expect(order.toSorted((one, other) => one - other)).toEqual(drafts.map((_, place) => place));
    expect(Math.abs(likeness(order))).toBeLessThan(0.75);
    const sendings = await db.ask<{ sending_id: string }>(
      'SELECT sending_id FROM inbox ORDER BY ctid',
    );
    const ofSendings = sendings.map(({ sending_id }) =>
      drafts.findIndex(({ sendingId }) => sendingId === sending_id),
    );
    const places = order.map((draft) => ofSendings.indexOf(draft));
    expect(Math.abs(likeness(places))).toBeLessThan(0.75);
  });

  it('writes all rows in one transaction, and removes the envelopes in another', async () => {
    for (let count = 0; count < 5; count += 1) await sendAnonymous(readyDraft());
    await takeInAnonymous();
    const rows = await db.ask('SELECT DISTINCT xmin::text FROM anonymous_disclosure');
    const marks = await db.ask('SELECT DISTINCT xmin::text FROM anonymous_unread');
    const removed = await db.ask('SELECT DISTINCT xmin::text FROM inbox');
    expect([rows.length, marks.length, removed.length]).toEqual([1, 1, 1]);
    expect(rows).toEqual(marks);
    expect(rows).not.toEqual(removed);
  });

  it('that was broken off before it removed the envelopes is done again, and writes no row twice', async () => {
    const draft = readyDraft();
    await sendAnonymous(draft);
    const [waiting] = await db.ask<{ envelope: string }>('SELECT envelope FROM inbox');
    await takeInAnonymous();
    await db.ask('UPDATE inbox SET envelope = $1, taken_on = NULL', [waiting?.envelope]);
    expect(await takeInAnonymous()).toBe(0);
    expect(await storeCounts(db)).toMatchObject({ anonymous: 1, unread: 1, waiting: 0 });
  });

  it('taken by two at once writes each row once', async () => {
    for (let count = 0; count < 20; count += 1) await sendAnonymous(readyDraft());
    await Promise.all([takeInAnonymous(), takeInAnonymous(), takeInAnonymous()]);
    expect(await storeCounts(db)).toMatchObject({ anonymous: 20, unread: 20, waiting: 0 });
  });

  it('never overwrites: an id that something else has is replaced, and the administrator is told', async () => {
    const first = readyDraft({ what: ['hate'] });
    await sendAnonymous(first);
    await takeInAnonymous();
    await sendAnonymous({ ...readyDraft({ what: ['rape'] }), storedId: first.storedId });
    expect(await takeInAnonymous()).toBe(1);
    expect((await storeCounts(db)).anonymous).toBe(2);
    const [kept] = await db.ask('SELECT answers FROM anonymous_disclosure WHERE id = $1', [
      first.storedId,
    ]);
    expect(kept).toEqual({ answers: { ...first.answers, whyAnonymous: [] } });
    expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([
      { kind: 'id-replaced' },
    ]);
  });

  it('leaves what it cannot open where it is, puts it before the administrator, and takes the rest', async () => {
    await db.ask(`UPDATE installation SET envelope_key_ids = '{}'`);
    await db.askAsInbox(
      `SELECT * FROM public.put_in(gen_random_uuid(), 'anonymous', repeat('a', 64), 'nonsense')`,
    );
    await sendAnonymous(readyDraft());
    expect(await takeInAnonymous()).toBe(1);
    expect(await storeCounts(db)).toMatchObject({ anonymous: 1, waiting: 1 });
    expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([
      { kind: 'envelope-unopened' },
    ]);
  });
});

describe('an envelope of somebody who has the public half, and seals what no form sends,', () => {
  it.each([
    ['a year that no store holds', '0000-01-01'],
    ['a year that no retention ends', '9999-12-31'],
  ])('with %s is put aside, and the others are taken', async (_, receivedOn) => {
    const honest = anonymousSending(readyDraft(), [], Temporal.Now.plainDateISO('Europe/London'));
    await putIn({
      ...honest,
      sendingId: crypto.randomUUID(),
      envelope: { ...honest.envelope, receivedOn } as never,
    });
    await putIn(honest);
    expect(await takeInAnonymous()).toBe(1);
    expect(await storeCounts(db)).toMatchObject({ anonymous: 1, waiting: 1 });
    // It is not opened again by the next batch.
    expect(await takeInAnonymous()).toBe(0);
  });
});

describe('batches', () => {
  const today = Temporal.PlainDate.from('2026-11-25');
  const at = (time: string) => Temporal.Instant.from(`2026-11-25T${time}Z`);

  it('are taken at the set times and at no other', async () => {
    await takeInDueBatch(at('08:00:00'));
    await sendAnonymous(readyDraft(), [], today);
    await takeInDueBatch(at('08:59:59'));
    expect((await storeCounts(db)).anonymous).toBe(0);
    await takeInDueBatch(at('09:00:20'));
    expect((await storeCounts(db)).anonymous).toBe(1);
    await sendAnonymous(readyDraft(), [], today);
    await takeInDueBatch(at('09:01:20'));
    await takeInDueBatch(at('11:59:20'));
    expect((await storeCounts(db)).anonymous).toBe(1);
    await takeInDueBatch(at('12:00:20'));
    expect((await storeCounts(db)).anonymous).toBe(2);
  });

  it('that were missed while no worker lived are made up for', async () => {
    await takeInDueBatch(at('08:00:00'));
    await sendAnonymous(readyDraft(), [], today);
    await takeInDueBatch(at('13:30:00'));
    expect((await storeCounts(db)).anonymous).toBe(1);
  });
});
