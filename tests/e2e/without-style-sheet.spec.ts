import { expect, type Page, test } from '@playwright/test';
import { disclose, reachableByPhone } from './disclosing.ts';
import { personas } from './personas.ts';
import { signInAs } from './portal.ts';
import { begin, skipTo } from './skip.ts';
import { walk } from './walk.ts';

/*
 * Where the style sheet does not come (a broken connection, a filter, a reader of its own), a page is plain, and whole: its
 * words are not behind icons that fill the screen.
 */

/** The largest that anything drawn may be, in pixels. */
const largest = 48;

test.beforeEach(async ({ page }) => {
  await page.route(/\.css(\?|$)/, (route) => route.abort());
});

async function expectSmallIcons(page: Page): Promise<void> {
  // What a browser has by itself: the style sheet did not come.
  await expect(page.locator('body'), page.url()).toHaveCSS('margin', '8px');
  const sizes = await page.locator('svg').evaluateAll((drawn) =>
    drawn.map((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return Math.max(width, height);
    }),
  );
  expect(sizes.length, page.url()).toBeGreaterThan(0);
  expect(Math.max(...sizes), page.url()).toBeLessThanOrEqual(largest);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

for (const path of ['/', '/faq', '/support', '/safety', '/nothing-here', '/disclose']) {
  test(`icons on ${path} stay small`, async ({ page }) => {
    await page.goto(path);
    await expectSmallIcons(page);
  });
}

test('icons in the form stay small, from the first question to the end', async ({ page }) => {
  await begin(page);
  await expectSmallIcons(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectSmallIcons(page);
  await skipTo(page, 'check');
  for (const step of ['check', 'choice', 'anonymous', 'contact']) {
    await page.goto(`/disclose/${step}`);
    await expectSmallIcons(page);
  }
});

test('icons on the last page stay small', async ({ page }) => {
  const [persona] = personas;
  if (persona === undefined) throw new Error('no personas');
  await walk(page, persona);
  await expectSmallIcons(page);
});

test('icons in the portal stay small, in the queue and on a case', async ({ page }) => {
  await page.goto('/sign-in');
  await expectSmallIcons(page);
  const chosen = { role: 'Undergraduate student' };
  const reference = await disclose({ chosen, leaves: reachableByPhone() });
  await signInAs(page, 'Priya Raman');
  await expectSmallIcons(page);
  await page.goto(`/cases/${reference}`);
  await expectSmallIcons(page);
});
