import { expect, test } from '@playwright/test';

test('the gallery of components is not there outside of development', async ({ page }) => {
  const response = await page.goto('/gallery');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
});
