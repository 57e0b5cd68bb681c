import { expect, test } from '@playwright/test';
import { readingPaths } from '#lib/reading-pages.ts';

/** Pages that are there to be read need no script but that of the way out. */

for (const path of readingPaths) {
  test(`${path} loads no script, has one inside it, and nothing on it is refused`, async ({
    page,
  }) => {
    const refused: string[] = [];
    const loaded: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') loaded.push(request.url());
    });
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(loaded).toEqual([]);
    expect(refused).toEqual([]);
    await expect(page.locator('script')).toHaveCount(1);
    await page.keyboard.press('Shift');
    await expect(page.getByRole('status').first()).toHaveText('Shift, press 2 more times to exit.');
  });
}
