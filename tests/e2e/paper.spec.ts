import { expect, type Page, test } from '@playwright/test';
import { emergencyCopy } from '#lib/content/emergency.ts';
import { beginAt } from './skip.ts';

/* What is printed: nothing that only a screen can do, everything that can be opened, and whom to call. */

const emergency = (page: Page) => page.getByText(emergencyCopy.onPaper);

test('a page to read says on paper whom to call, and on the screen says it in its bar', async ({
  page,
}) => {
  await page.goto('/faq');
  await expect(emergency(page)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(emergency(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Exit this page' })).toBeHidden();
});

test('a page of the form is printed with what is folded on the screen', async ({ page }) => {
  await beginAt(page, 'check');
  await page.goto('/disclose/contact');
  const never = page.getByLabel('Times when we must never call');
  await expect(never).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(never).toBeVisible();
  await expect(emergency(page)).toBeVisible();
});
