import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';
import { putIn } from '#lib/data/inbox.ts';
import { coverSending } from '#lib/disclosure/sending.ts';
import { ownServer } from './database.ts';
import { readyDraft, sendAnonymous } from './records.ts';
import { asWritten, type LoggedTransaction, WriteAheadLog } from './write-ahead-log.ts';

/*
 * ONE anonymous disclosure in a batch, among covers. Whoever has the files of the database, its log of every commit with
 * its time included, cannot tell at which moment it was sent.
 */

/** Nobody else writes its log. */
const db = await ownServer();
const log = await WriteAheadLog.open(db.clusterUrl);
afterAll(() => log.close());

const draft = readyDraft({ what: ['hate'], where: ['students-union'] });
let sentAt: Date;
let batchAt: Date;
let transactions: readonly LoggedTransaction[];

beforeAll(async () => {
  await log.stopHousekeeping();
  // The first few make pages and take locks that later ones find.
  for (let count = 0; count < 12; count += 1) await putIn(coverSending());
  const start = await log.end();
  for (let count = 0; count < 5; count += 1) await putIn(coverSending());
  await pause(300);
  sentAt = new Date();
  await sendAnonymous(draft, ['reprisal']);
  await pause(300);
  for (let count = 0; count < 5; count += 1) await putIn(coverSending());
  await pause(600);
  batchAt = new Date();
  expect(await takeInAnonymous()).toBe(1);
  transactions = await log.between(start, await log.end());
});

/** What was done, whether or not a page was full before. */
const shapeOf = ({ shape }: LoggedTransaction) =>
  shape
    .filter((one) => !one.includes('SPLIT'))
    .join('; ')
    .replaceAll('+INIT', '');

const telling = (text: string) =>
  transactions.filter(({ written }) => written.includes(asWritten(text)));

describe('the write-ahead log', () => {
  it('has the stored id and the answers in the transaction of the batch alone', () => {
    for (const told of [draft.storedId, 'reprisal', draft.version]) {
      const found = telling(told);
      expect(found, told).toHaveLength(1);
      expect(Number(found[0]?.committedAt)).toBeGreaterThanOrEqual(Number(batchAt) - 1);
    }
  });

  it('never has the sending’s id and the stored id in one transaction', () => {
    const sending = telling(draft.sendingId);
    // When it was put in; and when the envelopes of all were removed, if that wrote it again.
    expect(sending.length).toBeGreaterThanOrEqual(1);
    expect(sending.map(({ id }) => id)).not.toContain(telling(draft.storedId)[0]?.id);
  });

  it('has one commit a sending, and the real one looks like the covers', () => {
    const puts = transactions.filter(
      ({ committedAt }) => committedAt !== undefined && Number(committedAt) < Number(batchAt),
    );
    expect(puts).toHaveLength(11);
    const real = telling(draft.sendingId)[0];
    expect(Math.abs(Number(real?.committedAt) - Number(sentAt))).toBeLessThan(300);
    const shapes = puts.map(shapeOf);
    const like = shapes.filter((shape) => real !== undefined && shape === shapeOf(real));
    expect(like, shapes.join('\n')).toHaveLength(puts.length);
  });

  it('has written nothing else before the batch: no job, no counter, no mark of the sending', () => {
    const before = transactions.filter(
      ({ committedAt }) => committedAt === undefined || Number(committedAt) < Number(batchAt),
    );
    expect(before).toHaveLength(11);
  });
});

describe('the rows', () => {
  it('of a batch carry one transaction’s number, which tells the time of the batch', async () => {
    const [row] = await db.ask<{ id: string }>(
      'SELECT xmin::text AS id FROM anonymous_disclosure WHERE id = $1',
      [draft.storedId],
    );
    const found = transactions.find(({ id }) => id === row?.id);
    expect(Number(found?.committedAt)).toBeGreaterThanOrEqual(Number(batchAt) - 1);
  });
});
