import { expect, type Page, test } from '@playwright/test';
import { readingPaths } from '#lib/serving/reading-pages.ts';
import { begin, skipTo } from './skip.ts';

/* No public page has any script but the two that stand inside it, and nothing on any is refused. */

/** What pages load and what browsers complain of, from now on. */
function watch(page: Page) {
  const loaded: string[] = [];
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.push(request.url());
  });
  return { loaded, refused };
}

for (const path of readingPaths) {
  test(`${path} loads no script, has one inside it, and nothing on it is refused`, async ({
    page,
  }) => {
    const { loaded, refused } = watch(page);
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(loaded).toEqual([]);
    expect(refused).toEqual([]);
    await expect(page.locator('script')).toHaveCount(1);
    await page.keyboard.press('Shift');
    await expect(page.getByRole('status').first()).toHaveText('Shift, press 2 more times to exit.');
  });
}

test('the pages of the form load no script, have two inside them, and nothing on them is refused', async ({
  page,
}) => {
  const { loaded, refused } = watch(page);
  const look = async () => {
    await expect(page.locator('script'), page.url()).toHaveCount(2);
    expect(await page.content(), page.url()).not.toMatch(/_next\/static\/[^"]*\.js|__next_f/);
  };
  await page.goto('/disclose');
  await look();
  await begin(page);
  await look();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look();
  await skipTo(page, 'check');
  for (const step of ['check', 'choice', 'anonymous', 'contact']) {
    await page.goto(`/disclose/${step}`);
    await look();
  }
  // What comes back is shown in place: its scripts do not run once more.
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look();
  await page.goto('/disclose/anonymous');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await look();
  expect(loaded).toEqual([]);
  expect(refused).toEqual([]);
});

test('an address that leads nowhere loads no script either', async ({ page }) => {
  const { loaded } = watch(page);
  const response = await page.goto('/nothing-here', { waitUntil: 'networkidle' });
  expect(response?.status()).toBe(404);
  expect(loaded).toEqual([]);
  await expect(page.locator('script')).toHaveCount(1);
});
