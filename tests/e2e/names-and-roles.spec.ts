import { expect } from '@playwright/test';
import { timeKept } from '#lib/content/time-kept.ts';
import { test } from './pages-to-read.ts';
import { untilListening } from './script.ts';
import { begin } from './walk.ts';

// What a screen reader is told, read from the browser's accessibility tree.

test('the safety bar is a landmark with whom to call and the way out', async ({ page }) => {
  await page.goto('/');
  await expect(
    page.getByRole('navigation', { name: 'Emergency help and exit' }),
  ).toMatchAriaSnapshot(`
    - x
  `);
});

test('a question is a group of radios with its title, number and reason', async ({ page }) => {
  await begin(page);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - x
  `);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ticks that contradict each other are an alert, and describe their group', async ({
    page,
  }) => {
    await page.goto('/disclose/where');
    await page.getByRole('checkbox', { name: 'Not sure' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    const alert = page.getByRole('alert', { name: 'There is a problem' });
    await expect(alert).toBeFocused();
    await expect(alert).toMatchAriaSnapshot(`
      - x
    `);
    await expect(page.getByRole('group')).toHaveAccessibleDescription('x');
    await expect(page.getByRole('group')).toHaveAttribute('aria-invalid', 'true');
  });
});

test('each question of the contact form about email is named in full', async ({ page }) => {
  await page.goto('/disclose/contact');
  await expect(
    page.locator('.card').filter({ has: page.getByLabel('Email address') }),
  ).toMatchAriaSnapshot(`
    - x
  `);
});

test('the last page is an outline of what matters now', async ({ page }) => {
  await page.goto('/disclose/anonymous');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - x
  `);
});

test('the warning about idle time is a dialog that says what happens and holds both ways', async ({
  page,
}) => {
  await page.clock.install();
  await begin(page);
  await untilListening(page);
  await page.clock.fastForward(26 * 60_000);
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "${timeKept.warning.title}":
      - x
  `);
});

test('the Tab key goes through a question in the order in which it is read', async ({ page }) => {
  await page.goto('/disclose/what');
  await untilListening(page);
  const names: string[] = [];
  for (let press = 0; press < 45; press += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.locator(':focus').ariaSnapshot());
  }
  expect(names).toEqual([]);
});
