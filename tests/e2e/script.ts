import { expect, type Page } from '@playwright/test';

/** Waits until the page's script listens, which is a moment after the page is there. */
export async function untilListening(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(page.getByRole('status').first()).not.toHaveText('', { timeout: 200 });
  }).toPass();
  // Another key: counting begins anew.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').first()).toHaveText('Exit this page expired.');
}
