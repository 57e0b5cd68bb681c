import { expect, type Page } from '@playwright/test';

/** Waits until the page's script listens, which is a moment after the page is there. */
export async function untilListening(page: Page): Promise<void> {
  await expect(async () => {
    // One press, taken back by another key: however slow the page is, it never counts to three.
    await page.keyboard.press('Shift');
    await page.keyboard.press('Escape');
    const said = page.getByRole('status').first();
    await expect(said).toHaveText('Exit this page expired.', { timeout: 500 });
  }).toPass();
}

/** Keeps what lasts for so many milliseconds: nothing else waits exactly as long. */
export async function withoutEndOf(page: Page, duration: number): Promise<void> {
  await page.addInitScript((wait) => {
    window.setTimeout = new Proxy(window.setTimeout, {
      apply: (target, self, given) => (given[1] === wait ? 0 : Reflect.apply(target, self, given)),
    });
  }, duration);
}
