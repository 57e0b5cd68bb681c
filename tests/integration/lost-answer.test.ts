import net from 'node:net';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { sendAnonymously, sendNamed, UnconfirmedError } from '#lib/data/send-disclosure.ts';
import { ownDatabase } from './database.ts';
import { contactDetails, emptyStore, readyDraft, storeCounts } from './records.ts';

/* The store keeps a disclosure, and its answer is lost on the way back. */

const db = await ownDatabase();
const morning = Temporal.Instant.from('2026-12-23T10:15:30Z');

/** What lies between the site and its database can lose the answer to the next commit. */
let losesAnswer = false;
const direct = new URL(db.appUrl);
const line = net.createServer((site) => {
  const store = net.connect(Number(direct.port), direct.hostname);
  let isLost = false;
  site.on('data', (data) => {
    isLost = losesAnswer && data.includes('COMMIT');
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
process.env.DATABASE_URL = through.href;

afterAll(() => line.close());
beforeEach(() => emptyStore(db));

it('is not called unsent, and sent again it is stored once, and confirmed once', async () => {
  const draft = readyDraft();
  losesAnswer = true;
  await expect(sendNamed(draft, contactDetails(), morning)).rejects.toThrow(UnconfirmedError);
  expect(await storeCounts(db)).toMatchObject({ cases: 1, emails: 1 });

  const receipt = await sendNamed(draft, contactDetails(), morning.add({ minutes: 1 }));
  expect(receipt).toMatchObject({ path: 'named', keptEarlier: 'same-way' });
  expect(await storeCounts(db)).toMatchObject({ cases: 1, contacts: 1, emails: 1, jobs: 1 });
});

it('nor is it without a name', async () => {
  const draft = readyDraft();
  losesAnswer = true;
  await expect(sendAnonymously(draft, [], morning)).rejects.toThrow(UnconfirmedError);
  const receipt = await sendAnonymously(draft, [], morning);
  expect(receipt.keptEarlier).toBeUndefined();
  expect(await storeCounts(db)).toMatchObject({ anonymous: 1, unread: 1 });
});
