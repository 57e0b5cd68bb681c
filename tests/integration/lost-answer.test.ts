import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { putIn, UnconfirmedError } from '#lib/data/inbox.ts';
import { anonymousSending, namedSending } from '#lib/disclosure/sending.ts';
import { ownDatabase } from './database.ts';
import { contactDetails, emptyStore, readyDraft, storeCounts } from './records.ts';

/* The store keeps a disclosure, and its answer is lost on the way back. */

const db = await ownDatabase();
const morning = Temporal.Instant.from('2026-12-23T10:15:30Z');

/** What lies between the site and its database can lose the answer to the next sending. */
let losesAnswer = false;
const direct = new URL(db.inboxUrl);
const line = net.createServer((site) => {
  const store = net.connect(Number(direct.port), direct.hostname);
  let isLost = false;
  site.on('data', (data) => {
    isLost ||= losesAnswer && data.includes('put_in');
    store.write(data);
  });
  store.on('data', (data) => {
    if (isLost) {
      losesAnswer = false;
      site.destroy();
    } else {
      site.write(data);
    }
  });
  for (const [one, other] of [
    [site, store],
    [store, site],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
});
await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
const address = line.address();
if (typeof address !== 'object' || address === null) throw new Error('no port');
const through = new URL(direct);
through.hostname = '127.0.0.1';
through.port = String(address.port);
process.env.INBOX_DATABASE_URL = through.href;

afterAll(() => line.close());
beforeEach(() => emptyStore(db));

it('is not called unsent, and sent again it is known as the same', async () => {
  const sending = namedSending(readyDraft(), contactDetails(), morning);
  losesAnswer = true;
  await expect(putIn(sending)).rejects.toThrow(UnconfirmedError);
  await stored();
  expect(await putIn(sending)).toEqual({ outcome: 'same', way: 'named' });
  expect(await storeCounts(db)).toMatchObject({ waiting: 1 });
});

it('nor is it without a name', async () => {
  const sending = anonymousSending(readyDraft(), [], Temporal.PlainDate.from('2026-12-23'));
  losesAnswer = true;
  await expect(putIn(sending)).rejects.toThrow(UnconfirmedError);
  await stored();
  expect(await putIn(sending)).toEqual({ outcome: 'same', way: 'anonymous' });
  expect(await storeCounts(db)).toMatchObject({ waiting: 1 });
});

/** The store may still be at it when its answer is lost. */
async function stored(): Promise<void> {
  while ((await storeCounts(db)).waiting === 0) await pause(10);
}
