import type { Page } from '@playwright/test';

/** As a browser keeps the draft's cookie beyond its time: it is there, and cannot be read. */
export async function timeIsUp(page: Page): Promise<void> {
  const { origin: url } = new URL(page.url());
  await page.context().addCookies([{ name: 'draft', value: 'expired', url }]);
}
