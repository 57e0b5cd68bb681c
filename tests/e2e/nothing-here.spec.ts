import { expect, test } from '@playwright/test';
import { answerFor, signInAs } from './portal.ts';

/* What is not there, or not for who asks: the same page, with script and without. */

const addresses = [
  '/cases/RS-0000-0000',
  '/cases/RS-0000-0000/book',
  '/cases/RS-0000-0000/change-appointment?entry=x',
  '/gate/RS-0000-0000',
  '/anonymous/nothing',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test('says without script that there is nothing here, with a way back', async ({ page }) => {
      await signInAs(page, 'Priya Raman');
      for (const address of addresses) {
        const response = await page.goto(address);
        expect(response?.status(), address).toBe(404);
        await expect(page).toHaveTitle(/^Not found/);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'There is nothing here for you',
        );
        await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
      }
      await page.getByRole('link', { name: 'Go to your part of the portal' }).click();
      await expect(page).not.toHaveURL(/anonymous/);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/nothing here/);
    });
  });
}

test('the page for what is not there carries nothing of what was asked for', async ({ page }) => {
  await signInAs(page, 'Priya Raman');
  expect(await answerFor(page, 'RS-0000-0000')).toBe(await answerFor(page, 'RS-0000-0000', 'gate'));
});

test('the page has no address of its own', async ({ request }) => {
  for (const address of ['/nothing-here-for-you/portal', '/nothing%2Dhere-for-you/demonstration']) {
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    expect(await response.text()).not.toContain('nothing here for you');
  }
});
