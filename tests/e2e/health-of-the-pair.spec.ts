import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { type Line, startLine } from './pair/line.ts';
import { type Pair, startPair, until } from './pair/pair.ts';
import type { Part } from './pair/part.ts';
import { sessionOf } from './pair/staff.ts';

/* What watches the service is told the truth, soon, whatever happens to the database. */

let pair: Pair;
let line: Line;

const allIsWell = { serves: true, stores: true, schema: true, key: true, worker: true };
const nothingWorks = { serves: true, stores: false, schema: false, key: false, worker: false };
const portalPages = ['/cases', '/portal', '/gate', '/anonymous', '/installation'];
const publicPages = ['/', '/about', '/faq', '/privacy', '/security', '/support', '/disclose'];

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pair = await startPair({
    way: async (urls) => {
      line = await startLine(urls.portalUrl);
      return { portalUrl: line.through(urls.portalUrl), inboxUrl: line.through(urls.inboxUrl) };
    },
  });
});

test.afterAll(async () => {
  await pair?.stop();
  line?.close();
});

test('all is well, and both say so', async () => {
  await until('all is well', 30, isAllWell);
  expect(await healthOf(pair.publicSite)).toMatchObject({ status: 200, said: allIsWell });
  expect(await healthOf(pair.portal)).toMatchObject({
    status: 200,
    said: { ...allIsWell, audits: true, mail: true },
  });
});

test('where no worker lives, the public site says so, and goes on storing', async () => {
  await pair.portal.end('SIGKILL');
  expect((await healthOf(pair.publicSite)).status).toBe(200);
  await pair.query(`UPDATE worker_pulse SET seen_at = clock_timestamp() - interval '121 seconds'`);
  await until('it says so', 30, async () => (await healthOf(pair.publicSite)).status === 503);
  const { said } = await healthOf(pair.publicSite);
  expect(said).toEqual({ ...allIsWell, worker: false });
  await pair.portal.start();
  await until('all is well', 60, isAllWell);
});

test('whoever signs out while the store does not answer is out of this browser, and is told the rest', async () => {
  const holder = new pg.Client({ connectionString: pair.database.ownerUrl });
  await holder.connect();
  try {
    await holder.query('BEGIN; LOCK TABLE staff_member IN ACCESS EXCLUSIVE MODE');
    const { address } = pair.portal;
    const cookie = await sessionOf(pair, 'wanda');
    const answer = await fetch(`${address}/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: address },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie().join()).toMatch(/next-auth\.session-token=;.*Max-Age=0/);
    const page = await fetch(answer.headers.get('location') ?? '');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Only this browser is signed out');
  } finally {
    await holder.query('ROLLBACK');
    await holder.end();
  }
});

test('a worker that is stopped says at once that it is gone', async () => {
  await pair.portal.end('SIGTERM');
  await until('it says so', 20, async () => (await healthOf(pair.publicSite)).status === 503);
  await pair.portal.start();
  await until('all is well', 60, isAllWell);
});

test('while the database is stopped, both say so and public pages are served', async () => {
  await pair.database.interrupt();
  for (const part of [pair.publicSite, pair.portal]) {
    const { status, said, ms } = await healthOf(part);
    expect({ status, said }).toMatchObject({ status: 503, said: nothingWorks });
    expect(ms).toBeLessThan(2_500);
  }
  for (const path of publicPages) {
    expect((await fetch(`${pair.publicSite.address}${path}`)).status, path).toBe(200);
  }
  for (const path of portalPages) expect(await secondsToOpen(path), path).toBeLessThan(15);
  await pair.database.resume();
  await until('all is well', 60, isAllWell);
});

test.describe('a database that swallows what it is sent', () => {
  test.beforeAll(async () => {
    // Connections that are open already wait longer than those that cannot be opened.
    await Promise.all(portalPages.map(secondsToOpen));
    line.swallow();
  });

  test('keeps no page of the portal waiting without end: each shows that it did not open', async () => {
    const times = await Promise.all(portalPages.map(secondsToOpen));
    for (const seconds of times) expect(seconds).toBeLessThan(15);
  });

  test('is told of within two and a half seconds, again and again', async () => {
    const times: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      for (const part of [pair.publicSite, pair.portal]) {
        const { status, said, ms } = await healthOf(part);
        expect({ status, said }).toMatchObject({ status: 503, said: nothingWorks });
        times.push(ms);
      }
      await pause(500);
    }
    // On a machine that does much else one or another takes longer.
    const [longest = 0, , , fourth = 0] = times.toSorted((one, other) => other - one);
    expect(fourth).toBeLessThan(2_500);
    expect(longest).toBeLessThan(5_000);
  });

  test('keeps no public page waiting', async () => {
    for (const path of publicPages) {
      const started = performance.now();
      expect((await fetch(`${pair.publicSite.address}${path}`)).status, path).toBe(200);
      expect(performance.now() - started).toBeLessThan(7_000);
    }
  });

  test('and once it answers again, all is well within a minute', async () => {
    line.mend();
    await until('all is well', 60, isAllWell);
    for (const path of portalPages) expect(await secondsToOpen(path), path).toBeLessThan(5);
  });
});

test('covers have come into the inbox by themselves', async () => {
  // Nobody sent anything here. Two processes put in one a minute each, on average, and had all the other tests’ time for it; a batch may
  // have taken some out.
  test.setTimeout(420_000);
  await until('one has come', 400, async () => {
    const found = await pair.query(`SELECT 1 FROM inbox WHERE way = 'anonymous'`);
    return found.length > 0;
  });
});

interface Told {
  readonly status: number;
  readonly said: unknown;
  readonly ms: number;
}

async function healthOf({ address }: Part): Promise<Told> {
  const started = performance.now();
  const answer = await fetch(`${address}/api/health`);
  const said = await answer.json();
  return { status: answer.status, said, ms: performance.now() - started };
}

async function isAllWell(): Promise<boolean> {
  const told = await Promise.all([pair.publicSite, pair.portal].map(healthOf));
  return told.every(({ status }) => status === 200);
}

/** As somebody who has signed in: the page is looked up in the database. */
async function secondsToOpen(path: string): Promise<number> {
  const started = performance.now();
  const cookie = await sessionOf(pair, 'wanda');
  const signal = AbortSignal.timeout(60_000);
  const answer = await fetch(`${pair.portal.address}${path}`, { headers: { cookie }, signal });
  await answer.text();
  return (performance.now() - started) / 1_000;
}
