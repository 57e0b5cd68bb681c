import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { projectRoot } from '#lib/local/project.ts';
import { searchFiles, searchTables, textsIn } from '#tests/integration/traces.ts';
import { asWritten, WriteAheadLog } from '#tests/integration/write-ahead-log.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { type Persona, personas } from './personas.ts';
import { answer, choose, toTheCheckPage, walk } from './walk.ts';

/*
 * Anonymity, as a property: whatever a browser and the network add to an anonymous disclosure (addresses, programs,
 * languages, cookies, even the session of a member of staff) is found nowhere afterwards.
 */

/** Every marker starts with it, so that one search finds any of them. */
const mark = `canary${randomBytes(9).toString('hex')}`;
/** An address that a proxy would pass on; nothing else on this computer has it. */
const address = `2001:db8:${randomBytes(6)
  .toString('hex')
  .replace(/(....)(?=.)/g, '$1:')}`;
/** A trace that a proxy would start: only hexadecimal digits may be in it. */
const trace = randomBytes(16).toString('hex');
const subject = crypto.randomUUID();

const markedHeaders = {
  'x-forwarded-for': `${address}, ${mark}-forwarded-for`,
  'x-real-ip': `${mark}-real-ip`,
  'cf-connecting-ip': `${mark}-connecting-ip`,
  'true-client-ip': `${mark}-client-ip`,
  forwarded: `for="[${address}]";by=${mark}-by`,
  via: `1.1 ${mark}-via`,
  'accept-language': `cy, ${mark}-language;q=0.5`,
  referer: `http://localhost/${mark}-referrer?${mark}`,
  from: `${mark}@example.org`,
  'sec-ch-ua': `"${mark}-brand";v="1"`,
  traceparent: `00-${trace}-${trace.slice(0, 16)}-01`,
  'x-request-id': `${mark}-request`,
  [`x-${mark}`]: `${mark}-unknown`,
};

const anonymous = personas.find(({ ending }) => ending.way === 'anonymous');

let site: OwnSite;
let owner: pg.Client;
let superuser: pg.Client;
let log: WriteAheadLog;
let logStart: string;
let session: string;
let staffId: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
  owner = new pg.Client({ connectionString: site.database.ownerUrl });
  await owner.connect();
  superuser = new pg.Client({ connectionString: site.database.clusterUrl });
  await superuser.connect();
  log = await WriteAheadLog.open(site.database.clusterUrl);
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO staff_member (email, subject, name, roles)
     VALUES ('lead@example.ac.uk', $1, 'A lead', '{student-team-lead}') RETURNING id`,
    [subject],
  );
  staffId = rows[0]?.id ?? '';
  session = await encode({
    token: { sub: subject, since: Date.now() },
    secret: site.sessionSecret,
  });
  logStart = await log.end();
});

test.afterAll(async () => {
  await log?.close();
  await superuser?.end();
  await owner?.end();
  await site?.stop();
});

for (const javaScriptEnabled of [true, false]) {
  test(`is sent ${javaScriptEnabled ? 'with' : 'without'} script, marked in every way`, async ({
    browser,
  }) => {
    const page = await markedPage(browser, javaScriptEnabled);
    const signedIn = await page.goto('/cases');
    expect(signedIn?.url()).toContain('/cases');
    expect(signedIn?.status()).toBe(200);

    const before = await contents();
    await walk(page, persona(), addFields);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
    expect(changes(before, await contents())).toEqual(['inbox']);
    await page.context().close();
  });
}

test('fails to be stored, and is sent again', async ({ browser }) => {
  const page = await markedPage(browser, false);
  await toTheCheckPage(page, persona(), addFields);
  await page.goto('/disclose/anonymous');
  await owner.query('ALTER TABLE inbox RENAME TO out_of_reach');
  try {
    await addFields(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText(sendingTrouble.notStored.words)).toBeVisible();
    // A line about it would tell when somebody sent without a name. One sent with a name shows that the log is watched.
    await page.goto('/disclose/contact');
    await page.getByLabel('Phone number').fill('07700 900123');
    await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
    await addFields(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText(sendingTrouble.notStored.words)).toBeVisible();
    const failures = () => site.log.filter((line) => line.includes('sending failed'));
    await expect.poll(failures).toHaveLength(1);
  } finally {
    await owner.query('ALTER TABLE out_of_reach RENAME TO inbox');
  }
  await page.goto('/disclose/anonymous');
  await choose(page, 'I am not ready');
  await addFields(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
  await page.context().close();
});

test('a batch brings them, and tells of nothing but itself', async () => {
  const { rows: none } = await owner.query('SELECT id FROM anonymous_disclosure');
  expect(none).toEqual([]);
  const before = await contents();
  const batchAt = Date.now();
  await site.takeOut();
  expect(changes(before, await contents())).toEqual([
    'anonymous_disclosure',
    'anonymous_unread',
    'inbox',
  ]);
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM anonymous_disclosure');
  expect(rows).toHaveLength(3);

  const transactions = await log.between(logStart, await log.end());
  for (const told of [...rows.map(({ id }) => id), 'not-ready']) {
    const found = transactions.filter(({ written }) => written.includes(asWritten(told)));
    // Written with the batch, and removed from nowhere since: no commit of an earlier time has it.
    expect(found.length, told).toBeGreaterThan(0);
    for (const { committedAt } of found) {
      expect(Number(committedAt), told).toBeGreaterThanOrEqual(batchAt - 1);
    }
  }
});

test('nothing else went wrong on the way', async () => {
  expect(site.log.filter((line) => line.includes('framework error'))).toEqual([]);
});

test('bad requests are answered', async () => {
  for (const path of ['/disclose/sent', '/disclose/nowhere', `/${mark}`, '/anonymous/x']) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${site.address}${path}?${mark}=${mark}`, {
        method,
        headers: {
          ...markedHeaders,
          cookie: `draft=${mark}; ${mark}=${mark}`,
          'next-action': mark,
        },
        ...(method === 'POST' ? { body: new URLSearchParams({ [mark]: mark }) } : {}),
        redirect: 'manual',
      });
      await answer.arrayBuffer();
    }
  }
});

test('no marker is anywhere: tables, job queue, database files, mailbox, log', async () => {
  await expect(owner.query('SELECT id FROM anonymous_disclosure')).resolves.toHaveProperty(
    'rowCount',
    3,
  );
  await flush();
  const markers = [mark, address, trace, session.slice(-40)];
  expect((await searchTables(site.database.ownerUrl, markers)).found).toEqual([]);
  expect((await searchFiles(site.directory, markers)).found).toEqual([]);
  // Next keeps its caches beside the build.
  expect((await searchFiles(path.join(projectRoot, '.next'), markers)).found).toEqual([]);
  expect(textsIn(Buffer.from(site.log.join('\n')), [...markers, subject, staffId])).toEqual([]);
  // Nobody but the staff record itself tells of the member of staff in whose browser it was sent.
  const places = (await searchTables(site.database.ownerUrl, [staffId])).found;
  expect(places).toEqual([`public.staff_member: ${staffId}`]);
});

test('the search would have found them', async () => {
  await owner.query('CREATE TABLE scratch (words text)');
  await owner.query('INSERT INTO scratch VALUES ($1)', [`a row with ${mark}-planted`]);
  await flush();
  expect((await searchTables(site.database.ownerUrl, [mark])).found).toEqual([
    `public.scratch: ${mark}`,
  ]);
  const { found } = await searchFiles(site.directory, [mark]);
  expect(found.some((place) => place.includes('/base/'))).toBe(true);
  expect(found.some((place) => place.includes('/pg_wal/'))).toBe(true);
});

function persona(): Persona {
  if (anonymous === undefined) throw new Error('no anonymous persona');
  return anonymous;
}

/** A page of a browser that marks all that it sends, with a member of staff signed in. */
async function markedPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.address,
    javaScriptEnabled,
    userAgent: `Mozilla/5.0 ${mark}-agent`,
  });
  const { hostname: domain } = new URL(site.address);
  await context.addCookies([
    { name: 'next-auth.session-token', value: session, domain, path: '/', httpOnly: true },
    { name: mark, value: `${mark}-cookie`, domain, path: '/' },
    { name: '_ga', value: `${mark}-analytics`, domain, path: '/' },
  ]);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set(mark, `${mark}-query`);
    await route.continue({
      url: url.href,
      headers: { ...(await route.request().allHeaders()), ...markedHeaders },
    });
  });
  return context.newPage();
}

/** Puts fields into every form of the page that no form of the site has. */
async function addFields(page: Page): Promise<void> {
  await page.evaluate((name) => {
    for (const form of document.forms) {
      for (const field of [name, 'email', 'name', 'note', 'ip', 'id']) {
        const input = document.createElement('input');
        input.type = 'hidden';
        input.name = field;
        input.value = `${name}-field-${field}`;
        form.append(input);
      }
    }
  }, mark);
}

async function flush(): Promise<void> {
  await log.end();
  await superuser.query('CHECKPOINT');
}

/**
 * What every table holds, as one text each. What the worker notes of itself while it works, by the clock and whether anything
 * is sent or not, is left out.
 */
async function contents(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT IN ('worker_pulse', 'installation')
     UNION ALL VALUES ('graphile_worker._private_jobs') ORDER BY 1`,
  );
  const found = new Map<string, string>();
  for (const { name } of rows) {
    const { rows: dumped } = await owner.query<{ row: string }>(
      `SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') AS row FROM ${name} t`,
    );
    found.set(name, dumped[0]?.row ?? '');
  }
  return found;
}

function changes(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}
