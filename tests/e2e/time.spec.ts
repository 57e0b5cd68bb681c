import { expect, type Page, test } from '@playwright/test';
import { timeKept } from '#lib/content/time-kept.ts';
import { begin, beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { timeIsUp } from './time-is-up.ts';
import { idleFor } from './time-warning.ts';
import { answer, choose } from './walk.ts';

const ukTime = new Intl.DateTimeFormat('en-GB', {
  timeStyle: 'short',
  timeZone: 'Europe/London',
});
const minutes = (count: number) => count * 60_000;
const warning = (page: Page) => page.getByRole('dialog', { name: timeKept.warning.title });

async function toContact(page: Page): Promise<void> {
  await beginAt(page, 'contact');
}

/** What is sealed in the browser: another text each time that a step is saved. */
async function sealed(page: Page): Promise<string | undefined> {
  const cookies = await page.context().cookies(stack.address);
  return cookies.find(({ name }) => name === 'draft')?.value;
}

test.describe('with script', () => {
  test.beforeEach(({ page }) => page.clock.install());

  test('nothing is asked before 25 idle minutes, then one press stays and starts the time again', async ({
    page,
  }) => {
    await begin(page);
    const before = await sealed(page);
    await page.clock.fastForward(minutes(24));
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward(minutes(1));
    await expect(warning(page)).toContainText('5 minutes');
    await expect(page.getByRole('button', { name: 'Stay on this page' })).toBeFocused();
    await page.clock.fastForward(minutes(2));
    await expect(warning(page)).toContainText('3 minutes');
    await page.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(warning(page)).toBeHidden();
    expect(await sealed(page)).not.toBe(before);
    await expect(page).toHaveURL('/disclose/about');
    await page.clock.fastForward(minutes(24));
    await expect(warning(page)).toBeHidden();
  });

  test('at 400% zoom the question and both answers to it are seen at once', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 200 });
    await begin(page);
    await page.clock.fastForward(minutes(26));
    await expect(page.getByRole('button', { name: 'Stay on this page' })).toBeFocused();
    await expect(warning(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
    await expect(warning(page).getByRole('status').first()).toBeInViewport({ ratio: 1 });
    const answers = warning(page).locator('button, a');
    await expect(answers).toHaveText(['Stay on this page', 'Exit this page']);
    for (const each of await answers.all()) {
      await expect(each).toBeInViewport({ ratio: 1 });
      expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test('at 400% zoom, with text twice as large, the question can be read to its end and answered', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 200 });
    await begin(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.clock.fastForward(minutes(26));
    const exit = warning(page).getByRole('link', { name: 'Exit this page' });
    await page.keyboard.press('Tab');
    await expect(exit).toBeFocused();
    await expect(exit).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Shift+Tab');
    const stay = page.getByRole('button', { name: 'Stay on this page' });
    await expect(stay).toBeFocused();
    await expect(stay).toBeInViewport({ ratio: 1 });
    await stay.press('Enter');
    await expect(warning(page)).toBeHidden();
  });

  test('Escape stays, as the press does', async ({ page }) => {
    await begin(page);
    await page.clock.fastForward(minutes(26));
    await expect(warning(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward(minutes(20));
    await expect(page).toHaveURL('/disclose/about');
  });

  test('the warning holds the way out too', async ({ page }) => {
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await begin(page);
    await page.clock.fastForward(minutes(26));
    await warning(page).getByRole('link', { name: 'Exit this page' }).click();
    await page.clock.resume();
    await page.waitForURL('https://www.bbc.co.uk/**');
  });

  test('staying keeps what is typed and chosen on the page', async ({ page }) => {
    await toContact(page);
    await page.getByLabel('Name you’d like us to use').fill('Sam');
    await page.getByLabel('Email address').fill('sam@example.com');
    await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
    await page.clock.fastForward(minutes(26));
    await expect(warning(page)).toBeVisible();
    await page.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(warning(page)).toBeHidden();
    await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('Sam');
    await expect(
      page
        .getByRole('group', { name: 'Is it safe to email you there?' })
        .getByLabel('Yes, it is safe'),
    ).toBeChecked();
  });

  test('somebody who is typing is not asked: the time starts again by itself', async ({ page }) => {
    await toContact(page);
    const before = await sealed(page);
    await page.clock.fastForward(minutes(24));
    await page.getByLabel('Name you’d like us to use').fill('Sam');
    await page.clock.fastForward(minutes(1));
    await expect.poll(() => sealed(page)).not.toBe(before);
    await expect(warning(page)).toBeHidden();
    await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('Sam');
  });

  test('after 30 idle minutes the page goes, and the start explains why', async ({ page }) => {
    await begin(page);
    await choose(page, 'Me');
    // The server's clock does not move: its part is the cookie's end.
    await timeIsUp(page);
    await page.clock.fastForward(minutes(30));
    await expect(page).toHaveURL('/disclose?again=1');
    await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
    await expect(page.getByText('Nothing was sent to us')).toBeVisible();
  });

  test('contact details that came too late are asked about at 25 minutes, and covered at 30', async ({
    page,
  }) => {
    await toContact(page);
    await page.getByLabel('Email address').fill('sam@example.com');
    await timeIsUp(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
    await page.clock.fastForward(minutes(24));
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward(minutes(1));
    await expect(warning(page)).toContainText('we clear what you typed in 5 minutes');
    await page.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(warning(page)).toBeHidden();
    await expect(page.getByLabel('Email address')).toHaveValue('sam@example.com');
    await timeIsUp(page);
    await page.clock.fastForward(minutes(30));
    await expect(page).toHaveURL('/disclose?again=1');
    await expect(page.getByText('sam@example.com')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByLabel('Email address')).toHaveCount(0);
  });

  test('a tab that was idle beside one in use covers its page, and leads to where that one stands', async ({
    page,
    context,
  }) => {
    await begin(page);
    const idle = await context.newPage();
    await idle.goto('/disclose/about');
    await page.bringToFront();
    await choose(page, 'Me');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/disclose/role');
    // The clock is that of both tabs: the one in use is on a page that has no time.
    await page.goto('/faq');
    await idle.bringToFront();
    await idle.clock.fastForward(minutes(31));
    await expect(idle).toHaveURL('/disclose?again=1');
    // Nothing was lost, so it does not say that something was.
    await expect(idle.getByRole('heading', { name: 'We need to start again' })).toHaveCount(0);
    await idle.getByRole('link', { name: 'Continue' }).click();
    await expect(idle).toHaveURL('/disclose/role');
    await page.bringToFront();
    await page.goto('/disclose/about');
    await expect(page.getByLabel('Me', { exact: true })).toBeChecked();
  });

  test('a press that cannot reach the site says so, and can be tried again', async ({
    page,
    context,
  }) => {
    await begin(page);
    await page.clock.fastForward(minutes(26));
    await expect(warning(page)).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(warning(page)).toContainText('We could not reach the site');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(warning(page)).toBeHidden();
  });
});

test('when the time is up without a connection, the page itself says so, and nothing on it is shown any more', async ({
  page,
  context,
}) => {
  await idleFor(page, 26);
  await context.setOffline(true);
  await page.clock.fastForward(minutes(5));
  await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Exit this page' })).toBeVisible();
  await context.setOffline(false);
  await expect(page).toHaveURL('/disclose?again=1');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    javaScriptEnabled ? 'when the time is up, with script' : 'when the time is up, without script',
    () => {
      test.use({ javaScriptEnabled });

      test('the page says until when the answers are kept', async ({ page }) => {
        await begin(page);
        // The site counted from a moment before: another minute may have begun.
        const now = Date.now();
        const times = [now - minutes(1), now].map((moment) => ukTime.format(moment + minutes(30)));
        await expect(
          page.getByText(new RegExp(`until (${times.join('|')}) \\(UK time\\)`)),
        ).toBeVisible();
      });

      test('the answer that comes too late is kept, and the start says so', async ({ page }) => {
        await begin(page);
        await choose(page, 'Me');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page).toHaveURL('/disclose/role');
        await timeIsUp(page);
        await choose(page, 'Postgraduate researcher');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
        await expect(page.getByText('The last answer that you gave is still here')).toBeVisible();
        await page.getByRole('link', { name: 'Continue' }).click();
        await expect(page).toHaveURL('/disclose/about');
        await choose(page, 'Me');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page.getByLabel('Postgraduate researcher')).toBeChecked();
      });

      test('contact details that come too late are shown once more, and cannot be sent', async ({
        page,
      }) => {
        await toContact(page);
        await page.getByLabel('Name you’d like us to use').fill('Sam');
        await page.getByLabel('Email address').fill('sam@example.com');
        await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
        await timeIsUp(page);
        await page.getByRole('button', { name: 'Send' }).click();
        await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
        await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('Sam');
        await expect(page.getByLabel('Email address')).toHaveValue('sam@example.com');
        await expect(page.getByRole('button', { name: 'Send' })).toHaveCount(0);
        await page.getByRole('link', { name: 'Start again' }).click();
        await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
      });

      test('after leaving, contact details that are sent once more are not shown again', async ({
        page,
      }) => {
        await toContact(page);
        await page.getByLabel('Email address').fill('sam@example.com');
        // Leaving deletes the cookie.
        await page.context().clearCookies();
        await page.getByRole('button', { name: 'Send' }).click();
        await expect(page).toHaveURL('/disclose');
        await expect(page.getByText('sam@example.com')).toHaveCount(0);
      });
    },
  );
}
