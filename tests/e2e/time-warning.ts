import type { Locator, Page } from '@playwright/test';
import { timeKept } from '#lib/content/time-kept.ts';
import { begin } from './skip.ts';

/**
 * Begins a draft and lets so many minutes go by, on a clock of the page's own.
 * @returns the question whether anybody is still there
 */
export async function idleFor(page: Page, minutes: number): Promise<Locator> {
  await page.clock.install();
  await begin(page);
  await page.clock.fastForward(minutes * 60_000);
  return page.getByRole('dialog', { name: timeKept.warning.title });
}
