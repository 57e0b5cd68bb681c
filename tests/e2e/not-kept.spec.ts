import { expect, test } from '@playwright/test';
import { begin, skipTo } from './skip.ts';

/* What a browser is told of keeping pages. What leaving shows again is in exit.spec.ts. */

test('no page of the form is kept in the browser’s store, nor an answer that leads to one', async ({
  page,
}) => {
  const kept: string[] = [];
  const seen = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/disclose')) return;
    seen.add(pathname);
    if (response.headers()['cache-control']?.includes('no-store') !== true) kept.push(pathname);
  });
  await begin(page);
  await skipTo(page, 'check');
  for (const step of ['choice', 'contact', 'nothing', 'anonymous']) {
    await page.goto(`/disclose/${step}`);
  }
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('/disclose/sent');
  expect(kept).toEqual([]);
  expect(seen.size).toBeGreaterThan(15);
  expect(seen).toContain('/disclose/sent');
});
