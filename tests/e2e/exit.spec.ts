import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { longestWait } from '#components/site/leave-at-once.ts';
import { institution } from '#lib/institution.ts';
import { startAnotherSite } from './another-site.ts';
import { withoutEndOf } from './script.ts';
import { begin, beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { timeIsUp } from './time-is-up.ts';
import { choose } from './walk.ts';

/** The page that the exit leads to is another site's: here it is answered without the network. */
async function withHarmlessPage(context: BrowserContext): Promise<void> {
  await context.route(`${institution.exitAddress}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
}

async function expectLeft(page: Page): Promise<void> {
  await page.waitForURL(`${institution.exitAddress}**`);
  await expect.poll(() => page.context().cookies(stack.address)).toEqual([]);
}

/** The start as somebody sees it who comes for the first time: nothing tells that there were answers. */
async function expectPlainStart(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await expect(page.getByRole('heading')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
}

/** Lets nothing of the site answer any more: the cover is seen for as long as the browser waits. */
async function withSlowLeaving(page: Page): Promise<void> {
  await page.route('**/leave', () => {});
}

test.beforeEach(({ context }) => withHarmlessPage(context));

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of ['Exit this page', 'Leave now']) {
    test(`“${name}” ends the draft and leads to the harmless page`, async ({ page }) => {
      await begin(page);
      const link = page.getByRole('link', { name });
      await link.focus();
      await link.press('Enter');
      await expectLeft(page);
    });
  }
});

test.describe('with script', () => {
  test('the exit covers the page at once, with a neutral title', async ({ page }) => {
    await withoutEndOf(page, longestWait);
    await begin(page);
    await withSlowLeaving(page);
    await page.getByRole('link', { name: 'Exit this page' }).click({ noWaitAfter: true });
    await expect(page.getByRole('alert').filter({ hasText: 'Loading' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page).toHaveTitle('Loading');
  });

  test('a site that does not answer does not keep anybody on the page', async ({ page }) => {
    await begin(page);
    await withSlowLeaving(page);
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await page.waitForURL(`${institution.exitAddress}**`);
  });

  test('the exit takes the place of the page in the history', async ({ page }) => {
    await page.goto('/faq');
    await page.goto('/support');
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await expectLeft(page);
    await page.goBack();
    await expect(page).toHaveURL('/faq');
  });

  test('Shift pressed three times leaves from every kind of page, and ends the draft', async ({
    page,
  }) => {
    await beginAt(page, 'check');
    const draft = await page.context().cookies(stack.address);
    const steps = ['', '/about', '/check', '/choice', '/anonymous', '/contact'];
    for (const path of ['/', '/faq', '/nothing-here', ...steps.map((step) => `/disclose${step}`)]) {
      await page.context().addCookies(draft);
      await page.goto(path);
      await expect(page).toHaveURL(path);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
      await expectLeft(page);
    }
  });

  test('each press of Shift is seen and said, and expires after five seconds', async ({ page }) => {
    await page.clock.install();
    await page.goto('/faq');
    const exit = page.getByRole('link', { name: 'Exit this page' });
    const said = page.getByRole('status').first();
    const dots = exit.locator('[data-count]');
    await page.keyboard.press('Shift');
    await expect(said).toHaveText('Shift, press 2 more times to exit.');
    await expect(dots).toHaveAttribute('data-count', '1');
    await page.keyboard.press('Shift');
    await expect(said).toHaveText('Shift, press 1 more time to exit.');
    await expect(dots).toHaveAttribute('data-count', '2');
    await page.clock.fastForward(5_000);
    await expect(said).toHaveText('Exit this page expired.');
    await expect(dots).toHaveCount(0);
    await page.clock.fastForward(5_000);
    await expect(said).toHaveText('');
    await page.keyboard.press('Shift');
    await expect(said).toHaveText('Shift, press 2 more times to exit.');
    await expect(page).toHaveURL('/faq');
  });

  test('other tabs of the site are covered and left too', async ({ page, context }) => {
    await begin(page);
    const other = await context.newPage();
    await other.goto('/disclose/about');
    const third = await context.newPage();
    await third.goto('/support');
    await page.getByRole('link', { name: 'Exit this page' }).click();
    for (const tab of [page, other, third]) {
      await tab.waitForURL(`${institution.exitAddress}**`);
    }
  });

  test('capital letters are no presses of Shift', async ({ page }) => {
    await page.goto('/faq');
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    await expect(page.getByRole('status').first()).not.toContainText('press');
    await expect(page).toHaveURL('/faq');
  });

  test('with a broken connection the page is left too, and the draft is ended', async ({
    page,
  }) => {
    await begin(page);
    await choose(page, 'Me');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/disclose/role');
    await page.route('**/leave', (route) => route.abort('internetdisconnected'));
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await page.waitForURL(`${institution.exitAddress}**`);
    // The site was not told, and shows nothing of the draft all the same, until somebody starts again.
    await page.goto('/disclose/about');
    await expectPlainStart(page);
    // Nor for somebody who comes by a link from another site.
    const other = await startAnotherSite(`<a href="${stack.address}/disclose">There</a>`);
    await page.goto(other.address);
    await page.getByRole('link', { name: 'There' }).click();
    await expectPlainStart(page);
    await other.stop();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page).toHaveURL('/disclose/about');
    await expect(page.locator('input:checked')).toHaveCount(0);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    javaScriptEnabled ? 'afterwards, with script' : 'afterwards, without script',
    () => {
      test.use({ javaScriptEnabled });

      test('no address of the form, back in the history or typed, tells that it was used', async ({
        page,
      }) => {
        await begin(page);
        await timeIsUp(page);
        await page.goto('/disclose/role');
        await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
        await page.getByRole('button', { name: 'Start' }).click();
        await expect(page).toHaveURL('/disclose/about');
        await choose(page, 'Me');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page).toHaveURL('/disclose/role');
        await page.getByRole('link', { name: 'Exit this page' }).click();
        await expectLeft(page);
        const seen: string[] = [];
        while (!seen.includes('/disclose')) {
          await page.goBack();
          seen.push(new URL(page.url()).pathname);
          await expectPlainStart(page);
        }
        for (const step of ['', '?again=1', '/about', '/what', '/check', '/contact', '/sent']) {
          await page.goto(`/disclose${step}`);
          await expectPlainStart(page);
        }
      });
    },
  );
}

/** Shows that a browser keeps an ordinary page of another site whole, and brings it back: in a tab of its own. */
async function expectOrdinaryPageToComeBackWhole(context: BrowserContext, address: string) {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'kept whole' : 'loaded again';
    });
  });
  await page.goto('/faq');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('kept whole');
  await page.close();
}

test('nothing comes back after leaving, in a browser whose back-forward cache is on', async () => {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    // Playwright switches that cache off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const other = await startAnotherSite('<h1>Another site</h1>');
  try {
    const context = await browser.newContext({ baseURL: stack.address });
    await withHarmlessPage(context);
    await expectOrdinaryPageToComeBackWhole(context, other.address);
    const page = await context.newPage();
    await begin(page);
    await choose(page, 'Me');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/disclose/role');
    await choose(page, 'Undergraduate student');
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await page.waitForURL(`${institution.exitAddress}**`);
    for (let step = 0; step < 4; step += 1) {
      await page.goBack({ waitUntil: 'load' });
      if (page.url() === 'about:blank') break;
      if (page.url().includes('/disclose')) await expectPlainStart(page);
      await expect(page.locator('input:checked')).toHaveCount(0);
    }
    await page.goto('/disclose/role');
    await expectPlainStart(page);
  } finally {
    await browser.close();
    await other.stop();
  }
});

test('a page of the form that a browser kept whole is covered, and loaded again', async ({
  page,
}) => {
  await begin(page);
  await choose(page, 'Me');
  // No browser at hand keeps pages that must not be stored; those that do say it with this event.
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      if (getComputedStyle(document.body).visibility !== 'hidden') throw new Error('it is seen');
    }),
  ]);
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('the form has a neutral icon, as it has neutral titles', async ({ page }) => {
  const icons = () =>
    page
      .locator('link[rel~="icon"]')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLLinkElement).href).pathname),
      );
  await page.goto('/');
  const usual = await icons();
  await begin(page);
  expect(await icons()).toHaveLength(1);
  expect(await icons()).not.toEqual(usual);
});
