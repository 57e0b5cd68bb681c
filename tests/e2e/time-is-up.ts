import type { Page } from '@playwright/test';

/** As a browser keeps the cookie beyond its time: it is there, and cannot be read. */
export async function timeIsUp(page: Page): Promise<void> {
  const url = new URL(page.url()).origin;
  await page.context().addCookies([{ name: 'draft', value: 'expired', url }]);
}
