import type { Page } from '@playwright/test';

/** Keeps what lasts for so many milliseconds: nothing else waits exactly as long. */
export async function withoutEndOf(page: Page, duration: number): Promise<void> {
  await page.addInitScript((wait) => {
    window.setTimeout = new Proxy(window.setTimeout, {
      apply: (target, self, given) => (given[1] === wait ? 0 : Reflect.apply(target, self, given)),
    });
  }, duration);
}
