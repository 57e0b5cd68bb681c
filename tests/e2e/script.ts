import type { Page } from '@playwright/test';

/** Waits until the page's script listens: where a page has the framework's, that is a moment after the page is there. */
export async function untilListening(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('script[src]') === null ||
      // How React marks an element that it has taken over.
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** Keeps what lasts for so many milliseconds: nothing else waits exactly as long. */
export async function withoutEndOf(page: Page, duration: number): Promise<void> {
  await page.addInitScript((wait) => {
    window.setTimeout = new Proxy(window.setTimeout, {
      apply: (target, self, given) => (given[1] === wait ? 0 : Reflect.apply(target, self, given)),
    });
  }, duration);
}
