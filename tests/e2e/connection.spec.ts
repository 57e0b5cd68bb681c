import { expect, type Page, test } from '@playwright/test';
import { onlyEmailTo } from './mailbox.ts';
import { begin, beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { answer, choose } from './walk.ts';

const failed = (page: Page) =>
  page.getByRole('alert').filter({ hasText: /We could not reach the site|You are offline/ });

/** Fills in the contact details, ready to send. @returns the address, which nobody else uses */
async function readyToSend(page: Page): Promise<string> {
  const address = `connection-${crypto.randomUUID()}@example.com`;
  await beginAt(page, 'contact');
  await page.getByLabel('Email address').fill(address);
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  await answer(page, 'May we email you to confirm that we have it?', 'Yes');
  return address;
}

async function expectKept(page: Page, address: string, words: string): Promise<void> {
  await expect(failed(page)).toBeFocused();
  await expect(failed(page)).toContainText(words);
  await expect(page.getByLabel('Email address')).toHaveValue(address);
  await expect(
    page
      .getByRole('group', { name: 'Is it safe to email you there?' })
      .getByLabel('Yes, it is safe'),
  ).toBeChecked();
}

test('with the connection gone, Send keeps what was typed, and works when it is back', async ({
  page,
  context,
}) => {
  const address = await readyToSend(page);
  await context.setOffline(true);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await page.getByRole('button', { name: 'Send' }).click();
    await expectKept(page, address, 'Nothing was sent by this press');
  }
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await onlyEmailTo(address);
});

test('with only the answer lost on the way, Send pressed again makes no second case', async ({
  page,
  context,
}) => {
  const address = await readyToSend(page);
  const cookies = await context.cookies(stack.address);
  await page.route('**/disclose/contact', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Send' }).click();
  await expectKept(page, address, 'We do not know if this got through');
  await onlyEmailTo(address);
  await page.unroute('**/disclose/contact');
  // The browser never saw the answer, nor the cookie that came with it.
  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await onlyEmailTo(address);
});

test('with the connection gone, an answer stays chosen, and is saved when it is back', async ({
  page,
  context,
}) => {
  await begin(page);
  await choose(page, 'Someone else, who does not know');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(failed(page)).toBeFocused();
  await expect(page.getByLabel('Someone else, who does not know')).toBeChecked();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/role');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('with the connection gone, a reload sends what was typed once more, as the page said', async ({
    page,
    context,
  }) => {
    const address = await readyToSend(page);
    await expect(page.locator('noscript p')).toHaveText(
      /^If the next page does not load, reload it/,
    );
    await expect(page.locator('noscript p')).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL('chrome-error://**');
    await context.setOffline(false);
    await page.reload();
    await expect(page).toHaveURL('/disclose/sent');
    await onlyEmailTo(address);
  });
});
