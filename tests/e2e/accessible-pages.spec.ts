import { expect, test } from '@playwright/test';
import { findablePages } from '#lib/content/public-pages.ts';
import {
  type Exceptions,
  equalAccessViolations,
  expectAccessibleInEveryLook,
} from './accessibility.ts';

// Two engines in three looks.
test.describe.configure({ timeout: 120_000 });

for (const path of [
  ...findablePages.map((page) => page.path),
  '/editions/privacy/1.0',
  '/nothing-here',
  '/sign-in',
  '/signed-out',
]) {
  test(`two engines find nothing wrong with ${path} in any look`, async ({ page }) => {
    await page.goto(path);
    await expectAccessibleInEveryLook(page);
  });
}

test('two engines find nothing wrong with the page that refuses a request', async ({ page }) => {
  await page.goto('/%E0%A4%A');
  await expect(page.getByRole('heading', { name: 'That did not work' })).toBeVisible();
  // It leaves every colour to the browser, which both engines take to be white behind the words, whatever the look.
  const coloursOfTheBrowser: Exceptions = {
    axe: ['color-contrast'],
    equalAccess: ['text_contrast_sufficient'],
  };
  await expect(page.locator('style, [style], link[rel="stylesheet"]')).toHaveCount(0);
  await expectAccessibleInEveryLook(page, coloursOfTheBrowser);
});

test('the second engine finds what is wrong with a page that is not accessible', async ({
  page,
}) => {
  await page.setContent('<title>A page</title><main><h1>A page</h1><input></main>');
  const found = await equalAccessViolations(page);
  expect(found.join()).toContain('input_label_exists');
  expect(found.join()).toContain('html_lang_exists');
});
