import { expect, type Page } from '@playwright/test';
import { longestWait } from '#components/site/leave-at-once.ts';
import { needs } from '#lib/content/directory.ts';
import { sentCopy } from '#lib/content/sending.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import { test } from './pages-to-read.ts';
import { withoutEndOf } from './script.ts';
import { beginAt } from './skip.ts';
import { idleFor } from './time-warning.ts';
import { answer } from './walk.ts';

/* What a screen reader says by itself when something changes, read from the browser's accessibility tree. */

/** What is said politely: the place for the presses of Shift, as the tree has it. */
const said = (page: Page) =>
  page.getByRole('navigation', { name: 'Emergency help and exit' }).getByRole('status');

/** Sends are of a draft of their own: the finished one is shared. */
async function begunAnew(page: Page): Promise<void> {
  await beginAt(page, 'check');
}

async function fillInPhone(page: Page): Promise<void> {
  await page.getByLabel('Phone number').fill('07700 900123');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('mistakes are an alert that has the focus and leads to fields that say what is wrong', async ({
      page,
    }) => {
      await page.goto('/disclose/contact');
      await page.getByLabel('Email address').fill('not an address');
      await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
      await page.getByRole('button', { name: 'Send' }).click();
      const alert = page.getByRole('alert', { name: 'There is a problem' });
      await expect(alert).toBeFocused();
      await expect(alert).toMatchAriaSnapshot(`
        - alert "There is a problem":
          - heading "There is a problem" [level=2]
          - list:
            - listitem:
              - link /^Check the email address/:
                - /url: "#email"
      `);
      await alert.getByRole('link', { name: /^Check the email address/ }).press('Enter');
      const field = page.getByRole('textbox', { name: 'Email address', exact: true });
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(/^Error: Check the email address/);
      await expect(page.getByRole('textbox', { name: 'Phone number' })).not.toHaveAttribute(
        'aria-invalid',
      );
    });
  });
}

test('each press of Shift is said as a status, and leaving as an alert', async ({ page }) => {
  await withoutEndOf(page, longestWait);
  await page.route('**/leave', () => {});
  await page.goto('/faq');
  await expect(said(page)).toHaveCount(1);
  await page.keyboard.press('Shift');
  await expect(said(page)).toHaveText('Shift, press 2 more times to exit.');
  await page.keyboard.press('Shift');
  await expect(said(page)).toHaveText('Shift, press 1 more time to exit.');
  // What is seen of it is for eyes alone: the link keeps its name.
  await expect(page.getByRole('link', { name: 'Exit this page', exact: true })).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(page.getByRole('alert').filter({ hasText: 'Loading' })).toBeVisible();
});

test('the warning says as a status how long is left, and that staying did not work', async ({
  page,
  context,
}) => {
  const dialog = await idleFor(page, 25);
  const status = dialog.getByRole('status').first();
  await expect(status).toHaveText(timeKept.warning.body('answers', 5));
  await page.clock.fastForward(2 * 60_000);
  await expect(status).toHaveText(timeKept.warning.body('answers', 3));
  await context.setOffline(true);
  await dialog.getByRole('button', { name: timeKept.warning.stay }).click();
  await expect(status).toHaveText(timeKept.warning.failed);
});

test('while the warning is open each press of Shift is seen and said inside it', async ({
  page,
}) => {
  const dialog = await idleFor(page, 25);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(dialog.getByRole('status').last()).toHaveText('Shift, press 2 more times to exit.');
  await expect(dialog.locator('[data-count="1"]')).toBeVisible();
});

test('a connection that is gone is an alert that has the focus, named by what happened', async ({
  page,
  context,
}) => {
  await page.goto('/disclose/anonymous');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  const alert = page.getByRole('alert', { name: sendingTrouble.offline.title });
  await expect(alert).toBeFocused();
  await expect(alert).toContainText(sendingTrouble.offline.words);
});

test('each way to tell us is a radio that is described by what it means', async ({ page }) => {
  await page.goto('/disclose/choice');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - group "How would you like to tell us?":
      - radio "Stay anonymous"
      - radio "Leave contact details"
  `);
  await expect(
    page.getByRole('radio', { name: 'Stay anonymous', exact: true }),
  ).toHaveAccessibleDescription(/^We do not ask who you are/);
});

for (const { id, title } of needs.filter((need) => need.id === 'stalking')) {
  test(`a need that is chosen (${id}) leaves its region alone in the directory`, async ({
    page,
  }) => {
    await page.goto('/support');
    const regions = page.locator('.directory').getByRole('region');
    await expect(regions).toHaveCount(needs.length);
    const filter = page.getByRole('group', { name: 'Show help with' });
    await expect(filter.getByRole('radio')).toHaveCount(needs.length);
    await filter.getByRole('radio', { name: title, exact: true }).check();
    await expect(regions).toHaveCount(1);
    await expect(regions).toHaveAccessibleName(title);
    await expect(filter.getByRole('radio', { checked: true })).toHaveAccessibleName(title);
  });
}

test('the last page says by when somebody gets in touch, and arrives as a new page', async ({
  page,
}) => {
  await begunAnew(page);
  await page.goto('/disclose/contact');
  await fillInPhone(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await expect(page).toHaveTitle(/^Sent - /);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Thank you for telling us" [level=1]
      - region "${sentCopy.when.title}":
        - heading "${sentCopy.when.title}" [level=2]
        - paragraph:
          - strong: /\\d{1,2} \\w+/
      - region "What happens next"
      - region "Your reference":
        - paragraph: /^RS(-[0-9A-Z]{4}){2}$/
  `);
});

test('what was sent before is told first, by the heading of the page', async ({ page }) => {
  await begunAnew(page);
  const context = page.context();
  const cookies = await context.cookies();
  for (const way of ['anonymous', 'contact']) {
    // The answer to the first sending was lost on its way: the browser still has the draft.
    await context.addCookies(cookies);
    await page.goto(`/disclose/${way}`);
    if (way === 'contact') await fillInPhone(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL('/disclose/sent');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentCopy.keptEarlier.title);
});
