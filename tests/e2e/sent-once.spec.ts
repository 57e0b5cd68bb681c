import { type Browser, expect, type Page, test } from '@playwright/test';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { beginAt } from './skip.ts';
import { answer, choose } from './walk.ts';

/* However it is pressed, gone back from or tried again in another tab: what is sent is stored once. */

let site: OwnSite;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
});

test.afterAll(async () => {
  await site?.stop();
});

const send = (page: Page) => page.getByRole('button', { name: 'Send' });

const ways = {
  anonymous: {
    reference: /^A-\w{4}-\w{4}-\w{4}$/,
    fillIn: (page: Page) => choose(page, 'I am not ready'),
  },
  contact: {
    reference: /^RS-\w{4}-\w{4}$/,
    fillIn: async (page: Page) => {
      await page.getByLabel('Phone number').fill('07700 900123');
      await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
    },
  },
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    for (const way of ['anonymous', 'contact'] as const) {
      test(`pressed twice (${way}), and again in tabs that were left behind`, async ({
        browser,
      }) => {
        const page = await pageReadyToSend(browser, javaScriptEnabled);
        const otherSend = await tabOf(page, `/disclose/${way}`);
        const otherQuestion = await tabOf(page, '/disclose/gender');
        await page.goto('/disclose/choice');
        await page.goto(`/disclose/${way}`);
        await ways[way].fillIn(otherSend);
        await page.bringToFront();
        await ways[way].fillIn(page);
        const before = await count(way);

        await send(page).dblclick();
        await expect(page).toHaveURL('/disclose/sent');
        const reference = page.getByText(ways[way].reference);
        const said = (await reference.textContent()) ?? '';
        expect(await count(way)).toBe(before + 1);

        await page.reload();
        await expect(reference).toHaveText(said);

        // A question that was open in another tab.
        await otherQuestion.bringToFront();
        await choose(otherQuestion, 'Woman');
        await otherQuestion.getByRole('button', { name: 'Continue' }).click();
        await expect(otherQuestion).toHaveURL('/disclose/sent');
        await expect(otherQuestion.getByText(said)).toBeVisible();

        // Send, in another tab.
        await otherSend.bringToFront();
        await send(otherSend).click();
        await expect(otherSend).toHaveURL('/disclose/sent');
        await expect(otherSend.getByText(said)).toBeVisible();

        // The browser's way back never leads to what could be sent, or read, again.
        await page.bringToFront();
        await page.goBack();
        await expect(page).toHaveURL('/disclose/sent');
        await expect(page.getByText(said)).toBeVisible();

        expect(await count(way)).toBe(before + 1);
        await page.context().close();
      });
    }
  });
}

async function pageReadyToSend(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled });
  const page = await context.newPage();
  await beginAt(page, 'check');
  return page;
}

async function tabOf(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(path);
  return tab;
}

/** @returns how many disclosures of a kind came, whether they wait, have been taken in, or stay as what was taken */
async function count(way: keyof typeof ways): Promise<number> {
  if (way === 'contact') {
    return (await site.query("SELECT sending_id FROM inbox WHERE way = 'named'")).length;
  }
  // In the inbox they look like the covers that lie between them.
  await site.takeOut();
  return (await site.query('SELECT id FROM anonymous_disclosure')).length;
}
