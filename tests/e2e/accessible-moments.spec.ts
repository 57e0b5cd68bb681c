import { expect, type Page, test } from '@playwright/test';
import { longestWait } from '#components/site/leave-at-once.ts';
import { patience } from '#components/site/shift-presses.ts';
import { noticeCopy } from '#lib/content/notices.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import {
  type Exceptions,
  expectAccessibleInEveryLook,
  expectAccessibleInOneLook,
} from './accessibility.ts';
import { withoutEndOf } from './script.ts';
import { begin, beginAt } from './skip.ts';
import { idleFor } from './time-warning.ts';
import { answer, choose } from './walk.ts';

/* What shows for a moment alone, or when the connection breaks. Two engines look at each. */

test.describe.configure({ timeout: 120_000 });

const offline = (page: Page) => page.getByRole('alert', { name: sendingTrouble.offline.title });

test('the warning before the time is up, and when staying does not work', async ({
  page,
  context,
}) => {
  const dialog = await idleFor(page, 26);
  await expect(dialog).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await context.setOffline(true);
  await dialog.getByRole('button', { name: timeKept.warning.stay }).click();
  await expect(dialog).toContainText(timeKept.warning.failed);
  await expectAccessibleInOneLook(page);
});

test('the presses of Shift while they are counted', async ({ page }) => {
  await withoutEndOf(page, patience);
  await begin(page);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  const progress = page.getByRole('link', { name: 'Exit this page' }).locator('[data-count="2"]');
  await expect(progress).toBeVisible();
  await expectAccessibleInOneLook(page);
  await expect(progress).toBeVisible();
});

test('the cover, while the browser is on its way out', async ({ page }) => {
  await withoutEndOf(page, longestWait);
  await page.route('**/leave', () => {});
  await begin(page);
  await page.getByRole('link', { name: 'Exit this page' }).click({ noWaitAfter: true });
  const cover = page.getByRole('alert').filter({ hasText: 'Loading' });
  await expect(cover).toBeVisible();
  await expectAccessibleInOneLook(page, coverOnly);
  await expect(cover).toBeVisible();
});

/** It is to show one neutral word for a moment: a heading or a part of the page would tell what it covers. */
const coverOnly: Exceptions = {
  axe: ['page-has-heading-one', 'landmark-one-main', 'region'],
  equalAccess: ['skip_main_exists'],
};

test('a question with the connection gone', async ({ page, context }) => {
  await begin(page);
  await choose(page, 'Me');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(offline(page)).toBeFocused();
  await expectAccessibleInOneLook(page);
});

test('both ways to send with the connection gone', async ({ page, context }) => {
  await beginAt(page, 'check');
  for (const way of ['anonymous', 'contact']) {
    await page.goto(`/disclose/${way}`);
    if (way === 'contact') {
      await page.getByLabel('Phone number').fill('07700 900123');
      await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
    }
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(offline(page)).toBeFocused();
    await expectAccessibleInOneLook(page);
    await context.setOffline(false);
  }
});

test('a page between two questions, with no connection', async ({ page, context }) => {
  await beginAt(page, 'safe');
  await choose(page, 'No');
  await page.getByRole('button', { name: 'Continue' }).click();
  const { title, continueLabel } = noticeCopy['not-safe'];
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: continueLabel }).click();
  await expect(offline(page)).toBeFocused();
  await expectAccessibleInOneLook(page);
});
