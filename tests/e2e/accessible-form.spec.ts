import { expect, type Page, test } from '@playwright/test';
import { longestWait } from '#components/site/leave-at-once.ts';
import { patience } from '#components/site/shift-presses.ts';
import { noticeCopy } from '#lib/content/notices.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { startCopy } from '#lib/content/start.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import {
  type Exceptions,
  expectAccessibleByBothEngines,
  expectAccessibleInEveryLook,
} from './accessibility.ts';
import { type Persona, personas } from './personas.ts';
import { untilListening, withoutEndOf } from './script.ts';
import { begin, skipTo } from './skip.ts';
import { timeIsUp } from './time-is-up.ts';
import { answer, choose, toTheCheckPage, walk } from './walk.ts';

// Each test walks through several states, and looks at each with two engines in three looks.
test.describe.configure({ timeout: 240_000 });

const noticeTitles: ReadonlySet<string> = new Set(
  Object.values(noticeCopy).map(({ title }) => title),
);

/** Comes to the four notices after which a journey goes on. */
const noticed: Persona = {
  name: 'somebody who is shown every notice',
  chosen: {
    age: '16 or 17',
    safe: 'No',
    what: ['Rape or attempted rape'],
    when: 'In the last 24 hours',
    effects: ['Thoughts of suicide or self-harm'],
  },
  notices: ['under-18', 'not-safe', 'evidence', 'crisis'],
  ending: { way: 'contact', name: 'Sam' },
};

const errors = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

const notReached = (page: Page) =>
  page.getByRole('alert').filter({ hasText: sendingTrouble.notReached.title });

async function toContact(page: Page): Promise<void> {
  await begin(page);
  await skipTo(page, 'check');
  await page.goto('/disclose/contact');
}

test('the start: fresh, when the time was up, with answers that were not sent', async ({
  page,
}) => {
  await page.goto('/disclose');
  await expectAccessibleInEveryLook(page);
  await timeIsUp(page);
  await page.goto('/disclose?again=1');
  await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await begin(page);
  await skipTo(page, 'role');
  await page.goto('/disclose');
  await page.getByText('Start again', { exact: true }).click();
  await expect(page.getByRole('button', { name: startCopy.clear })).toBeVisible();
  await expectAccessibleInEveryLook(page);
});

test('a question with one answer: fresh, refused, answered', async ({ page }) => {
  await begin(page);
  await expectAccessibleInEveryLook(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(errors(page)).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await choose(page, 'Me');
  await expectAccessibleInEveryLook(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a question for a reader who wants more contrast, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme, reducedMotion: 'reduce' });
    await begin(page);
    await choose(page, 'Me');
    await expectAccessibleByBothEngines(page);
  });
}

test('a question with many answers that contradict each other', async ({ page }) => {
  await begin(page);
  await skipTo(page, 'what');
  await untilListening(page);
  await choose(page, 'Not sure what to call it');
  // The page's own script would untick the other: a browser of any kind may still post both.
  await page.locator('input[value="bullying"]').evaluate((tick: HTMLInputElement) => {
    tick.checked = true;
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(errors(page)).toContainText('cannot go with another answer');
  await expectAccessibleInEveryLook(page);
});

test('the notices after which the journey goes on, and the check of the answers', async ({
  page,
}) => {
  const seen: string[] = [];
  await toTheCheckPage(page, noticed, async () => {
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    if (!noticeTitles.has(heading)) return;
    seen.push(heading);
    await expectAccessibleInEveryLook(page);
  });
  expect(seen).toHaveLength(noticed.notices.length);
  await expectAccessibleInEveryLook(page);
});

test('the notice that ends the journey', async ({ page }) => {
  for (const persona of personas.filter(({ ending }) => ending.way === 'not-a-member')) {
    await walk(page, persona);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    noticeCopy['not-a-member'].title,
  );
  await expectAccessibleInEveryLook(page);
});

test('the choice, fresh and refused, and the anonymous way to its end', async ({ page }) => {
  await begin(page);
  await skipTo(page, 'check');
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/choice');
  await expectAccessibleInEveryLook(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(errors(page)).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await choose(page, 'Stay anonymous');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/anonymous');
  await expectAccessibleInEveryLook(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await expectAccessibleInEveryLook(page);
});

test('contact details: fresh, with every part opened, with mistakes', async ({ page }) => {
  await toContact(page);
  const closed = page.locator('form details:not([open]) > summary');
  // They are open until the script runs.
  await expect(closed).not.toHaveCount(0);
  await expectAccessibleInEveryLook(page);
  // Each press takes one out of what is found.
  while ((await closed.count()) > 0) await closed.first().click();
  await expectAccessibleInEveryLook(page);
  await page.getByLabel('Email address').fill('not an address');
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  await page.getByLabel('Phone number').fill('not a number');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(errors(page).getByRole('link')).not.toHaveCount(1);
  await expect(errors(page)).toContainText('Check the email address');
  await expectAccessibleInEveryLook(page);
});

test('contact details: with the connection gone, with the time up, sent', async ({
  page,
  context,
}) => {
  await toContact(page);
  const fillIn = async () => {
    await page.getByLabel('Email address').fill(`looks-${crypto.randomUUID()}@example.com`);
    await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  };
  await fillIn();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(notReached(page)).toBeFocused();
  await expectAccessibleInEveryLook(page);
  await context.setOffline(false);

  const cookies = await context.cookies();
  await timeIsUp(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
  await expectAccessibleInEveryLook(page);

  await context.addCookies(cookies);
  await page.goto('/disclose/contact');
  await fillIn();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await expectAccessibleInEveryLook(page);
});

test('a question with the connection gone', async ({ page, context }) => {
  await begin(page);
  await untilListening(page);
  await choose(page, 'Me');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(notReached(page)).toBeFocused();
  await expectAccessibleInEveryLook(page);
});

test('the warning before the time is up', async ({ page }) => {
  await page.clock.install();
  await begin(page);
  await untilListening(page);
  await page.clock.fastForward(26 * 60_000);
  await expect(page.getByRole('dialog', { name: timeKept.warning.title })).toBeVisible();
  await expectAccessibleInEveryLook(page);
});

test('the presses of Shift while they are counted', async ({ page }) => {
  await withoutEndOf(page, patience);
  await begin(page);
  await untilListening(page);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  const progress = page.locator('[data-count="2"]');
  await expect(progress).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await expect(progress).toBeVisible();
});

test('the cover, while the browser is on its way out', async ({ page }) => {
  await withoutEndOf(page, longestWait);
  await page.route('**/leave', () => {});
  await begin(page);
  await untilListening(page);
  await page.getByRole('link', { name: 'Exit this page' }).click({ noWaitAfter: true });
  const cover = page.getByRole('alert').filter({ hasText: 'Loading' });
  await expect(cover).toBeVisible();
  await expectAccessibleInEveryLook(page, coverOnly);
  await expect(cover).toBeVisible();
});

/** It is to show one neutral word for a moment: a heading or a part of the page would tell what it covers. */
const coverOnly: Exceptions = {
  axe: ['page-has-heading-one', 'landmark-one-main', 'region'],
  equalAccess: ['skip_main_exists'],
};
