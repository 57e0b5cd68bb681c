import { type Browser, expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { findablePages } from '#lib/content/public-pages.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { begin, skipTo } from './skip.ts';
import { answer, choose } from './walk.ts';

/*
 * The database goes away in the middle of a journey. Only sending needs it: everything else goes on, and what was
 * answered and typed can still be sent when it is back, once.
 */

const notSent = sendingTrouble.notStored;

/** A line of the log may hold these, and nothing else. */
const loggedSchema = z.strictObject({
  at: z.iso.datetime(),
  level: z.enum(['error', 'info']),
  event: z.string(),
  what: z.enum(['worker', 'public site']).optional(),
  task: z.string().optional(),
  code: z.string().optional(),
  kind: z.string().optional(),
});

/** What a worker says of its own, by the clock, whoever sends. */
const ofTheWorker = ['worker cannot say that it lives', 'task failed', 'stopped', 'works again'];

let site: OwnSite;
/** What the process had written before the database stopped. */
let linesBefore: number;
/** How often sending with a name was tried while it was stopped. A line about one without would tell when it was sent. */
let presses = 0;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
  linesBefore = site.log.length;
});

test.afterAll(async () => {
  await site?.stop();
});

for (const { javaScriptEnabled, way, stored } of [
  { javaScriptEnabled: true, way: 'contact', stored: { cases: 1, anonymous: 0 } },
  { javaScriptEnabled: false, way: 'anonymous', stored: { cases: 1, anonymous: 1 } },
] as const) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    let page: Page;

    test.beforeAll(async ({ browser }) => {
      page = await pageOf(browser, javaScriptEnabled);
      await begin(page);
      await skipTo(page, 'what');
      await site.database.interrupt();
    });

    test.afterAll(async () => {
      await page?.context().close();
    });

    test('what watches the service is told that it serves and cannot store', async () => {
      const response = await fetch(`${site.address}/api/health`);
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({
        serves: true,
        stores: false,
        schema: false,
        key: false,
        worker: false,
        audits: false,
      });
    });

    test('every public page is served', async () => {
      const reader = await page.context().newPage();
      for (const { path } of findablePages) {
        const response = await reader.goto(path);
        expect(response?.status(), path).toBe(200);
        await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
      }
      await reader.close();
    });

    test('the questions go on, and keep what is answered', async () => {
      await choose(page, 'Online abuse');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL('/disclose/often');
      await skipTo(page, 'check');
      await expect(page.getByText('Online abuse')).toBeVisible();
      const response = await page.reload();
      expect(response?.status()).toBe(200);
    });

    test('sending anonymously must wait, with what was ticked kept', async () => {
      await page.goto('/disclose/anonymous');
      await choose(page, 'I am not ready');
      await expectNotSent(page);
      await expect(page.getByLabel('I am not ready')).toBeChecked();
    });

    test('sending with contact details must wait, with what was typed kept', async () => {
      await page.goto('/disclose/contact');
      await fillIn(page);
      await expectNotSent(page);
      await expectFilledIn(page);
      // As often as it is tried.
      await expectNotSent(page);
      await expectFilledIn(page);
    });

    test('it can be sent when the database is back, and is stored once', async () => {
      if (way === 'anonymous') {
        await page.goto('/disclose/anonymous');
        await expectNotSent(page);
      }
      await site.database.resume();
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
      await site.takeOut();
      await expect.poll(counts, { timeout: 15_000 }).toEqual(stored);
      await expect
        .poll(async () => (await fetch(`${site.address}/api/health`)).status, { timeout: 30_000 })
        .toBe(200);
    });
  });
}

test('the confirmation of what was sent goes out: the worker is back as well', async () => {
  await expect
    .poll(async () => await site.query(`SELECT state FROM email WHERE kind = 'we-have-it'`), {
      timeout: 30_000,
    })
    .toEqual([{ state: 'sent' }]);
});

test('the log tells of each press that failed with a name by kind alone, and of no other', async () => {
  const said = site.log.slice(linesBefore).map((line) => loggedSchema.parse(JSON.parse(line)));
  const events = said.map(({ event }) => event).filter((event) => !ofTheWorker.includes(event));
  expect(events).toEqual(Array(presses).fill('sending failed'));
  for (const { kind, code } of said) expect(kind ?? code ?? 'Error:none').toMatch(/^\w+:\w+$/);
});

test('a process that starts without the database serves, and works when it comes', async ({
  page,
}) => {
  await site.database.interrupt();
  const linesOfTheLast = await site.restart();
  const said = (event: string) =>
    site.log
      .slice(linesOfTheLast)
      .filter((line) => line.includes(`"event":"${event}","what":"worker"`));
  for (const path of ['/', '/support', '/disclose']) {
    const response = await page.goto(`${site.address}${path}`);
    expect(response?.status(), path).toBe(200);
  }
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(`${site.address}/disclose/about`);
  await expect.poll(() => said('stopped'), { timeout: 15_000 }).toHaveLength(1);
  await site.database.resume();
  await expect.poll(() => said('works again'), { timeout: 30_000 }).toHaveLength(1);
  await expect
    .poll(async () => (await fetch(`${site.address}/api/health`)).status, { timeout: 30_000 })
    .toBe(200);
});

async function pageOf(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled });
  return context.newPage();
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Name you’d like us to use').fill('Sam');
  await page.getByLabel('Email address').fill('sam@example.com');
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  await answer(page, 'May we email you to confirm that we have it?', 'Yes');
}

async function expectFilledIn(page: Page): Promise<void> {
  await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('Sam');
  await expect(page.getByLabel('Email address')).toHaveValue('sam@example.com');
  await expect(
    page.getByRole('group', { name: 'Is it safe to email you there?' }).getByLabel('Yes, it is'),
  ).toBeChecked();
}

async function expectNotSent(page: Page): Promise<void> {
  if (page.url().includes('/contact')) presses += 1;
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Send' }).click();
  await answered;
  const summary = page.getByRole('alert').filter({ hasText: notSent.title });
  await expect(summary).toContainText(notSent.words);
  await expect(summary).toBeFocused();
  await expect(page.getByText(/prisma|ECONN|P1001|127\.0\.0\.1|at .+\.js:\d/i)).toHaveCount(0);
}

async function counts() {
  const [found] = await site.query(`SELECT
    (SELECT count(*)::int FROM case_file) AS cases,
    (SELECT count(*)::int FROM anonymous_disclosure) AS anonymous`);
  return found;
}
