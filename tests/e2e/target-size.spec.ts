import { expect } from '@playwright/test';
import { findingsOn, formPaths, pathsToRead, test } from './pages-to-read.ts';
import { targetsTooSmall } from './target-size.ts';

// Without script every part of a page is open from the start: there is most to press.
test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

test('all that can be pressed on pages to read is large enough for a thumb', async ({ page }) => {
  expect(await findingsOn(page, pathsToRead, targetsTooSmall)).toEqual([]);
});

test('all that can be pressed in the form is large enough for a thumb', async ({ page }) => {
  expect(await findingsOn(page, formPaths, targetsTooSmall)).toEqual([]);
});

test('all that can be pressed after an error, and when it is sent, is large enough for a thumb', async ({
  page,
}) => {
  await page.goto('/disclose/contact');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeVisible();
  expect(await targetsTooSmall(page)).toEqual([]);
  await page.goto('/disclose/anonymous');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  expect(await targetsTooSmall(page)).toEqual([]);
});
