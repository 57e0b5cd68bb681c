import { type Browser, expect, type Page, test } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { beginAt } from './skip.ts';
import { answer, choose } from './walk.ts';

/* What is seen while the database is stopped. Two engines look at each page. */

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
  await site.database.interrupt();
});

test.afterAll(async () => {
  await site?.stop();
});

const fillIn = {
  anonymous: (page: Page) => choose(page, 'I am not ready'),
  contact: async (page: Page) => {
    await page.getByLabel('Phone number').fill('07700 900123');
    await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
  },
} as const;

for (const way of ['anonymous', 'contact'] as const) {
  test(`sending (${way}) that must wait, and that was tried all the same`, async ({ browser }) => {
    const page = await pageOf(browser);
    await beginAt(page, way);
    await expect(page.getByRole('region', { name: sendingTrouble.mustWait.title })).toBeVisible();
    await expectAccessibleInOneLook(page);
    await fillIn[way](page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('alert', { name: sendingTrouble.notStored.title })).toBeFocused();
    await expectAccessibleInOneLook(page);
    await page.context().close();
  });
}

test('the portal’s page in place of one that failed', async ({ browser }) => {
  const page = await pageOf(browser);
  const session = await encode({
    token: { sub: 'a-member-of-staff', since: Date.now() },
    secret: site.sessionSecret,
  });
  await page
    .context()
    .addCookies([{ name: 'next-auth.session-token', value: session, url: site.address }]);
  await page.goto('/cases');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sorry, this page did not open');
  await expectAccessibleInOneLook(page);
  await page.context().close();
});

async function pageOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address });
  return context.newPage();
}
