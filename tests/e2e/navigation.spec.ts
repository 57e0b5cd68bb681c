import { expect, type Page, test } from '@playwright/test';
import { startCopy } from '#lib/content/start.ts';
import { startAnotherSite } from './another-site.ts';
import type { Chosen } from './personas.ts';
import { begin, beginAt, skipTo } from './skip.ts';
import { stack } from './stack.ts';
import { answer, choose } from './walk.ts';

/* What browsers let people do besides going on: back, forward, refresh, press twice, open a second tab. */

const continueOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function reply(page: Page, label: string, next: string): Promise<void> {
  await choose(page, label);
  await continueOn(page);
  await expect(page).toHaveURL(`/disclose/${next}`);
}

/** The start as everybody sees it who comes for the first time. */
async function expectPlainStart(page: Page): Promise<void> {
  await expect(page).toHaveURL('/disclose');
  await expect(heading(page)).toHaveText('Before you start');
  await expect(page.getByRole('heading')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(page.getByText(startCopy.unsent)).toHaveCount(0);
}

const three: Chosen = { about: 'Me', role: 'Undergraduate student', age: '18 to 20' };

/** Answers the first three questions, by requests: for what does not go back through their pages. */
const beginAfterThree = (page: Page) => beginAt(page, 'gender', three);

/** Answers the first three questions, each on its page. */
async function answerThree(page: Page): Promise<void> {
  await begin(page);
  await reply(page, 'Me', 'role');
  await reply(page, 'Undergraduate student', 'age');
  await reply(page, '18 to 20', 'gender');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('back and forward show every answer as it was given, and lose none', async ({ page }) => {
      await answerThree(page);
      await page.goBack();
      await expect(page).toHaveURL('/disclose/age');
      await expect(page.getByLabel('18 to 20')).toBeChecked();
      await page.goBack();
      await expect(page).toHaveURL('/disclose/role');
      await expect(page.getByLabel('Undergraduate student')).toBeChecked();
      await page.goForward();
      await expect(page).toHaveURL('/disclose/age');
      await expect(page.getByLabel('18 to 20')).toBeChecked();
      await page.goForward();
      await expect(page).toHaveURL('/disclose/gender');
      await reply(page, 'Woman', 'safe');
      await skipTo(page, 'check');
      for (const given of ['Me', 'Undergraduate student', '18 to 20', 'Woman']) {
        await expect(page.getByText(given, { exact: true })).toBeVisible();
      }
    });

    test('an answer that is changed on the way back replaces the first one', async ({ page }) => {
      await answerThree(page);
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL('/disclose/role');
      await reply(page, 'Academic or teaching staff', 'age');
      await expect(page.getByLabel('18 to 20')).toBeChecked();
      await page.goBack();
      await expect(page).toHaveURL('/disclose/role');
      await expect(page.getByLabel('Academic or teaching staff')).toBeChecked();
    });

    test('back from a changed answer leads to the answers with the change in them', async ({
      page,
    }) => {
      await beginAt(page, 'check', three);
      await page.getByRole('link', { name: /Change.+your gender/i }).click();
      await expect(page).toHaveURL('/disclose/gender');
      await reply(page, 'Man', 'check');
      await expect(page.getByText('Man', { exact: true })).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL('/disclose/gender');
      await expect(page.getByLabel('Man', { exact: true })).toBeChecked();
      await page.goBack();
      await expect(page).toHaveURL('/disclose/check');
      await expect(page.getByText('Man', { exact: true })).toBeVisible();
    });

    test('a refresh shows every kind of page again, as it was', async ({ page }) => {
      const refresh = async () => {
        const before = { url: page.url(), title: await heading(page).textContent() };
        const response = await page.reload();
        expect(response?.status(), before.url).toBe(200);
        expect(page.url()).toBe(before.url);
        await expect(heading(page)).toHaveText(before.title ?? '');
      };
      await page.goto('/disclose');
      await refresh();
      await begin(page);
      await refresh();
      await skipTo(page, 'age');
      await choose(page, '16 or 17');
      await continueOn(page);
      await expect(page).toHaveURL('/disclose/gender');
      await expect(heading(page)).not.toContainText('gender');
      // A notice.
      await refresh();
      await continueOn(page);
      await expect(heading(page)).toContainText('gender');
      await beginAt(page, 'check');
      await refresh();
      for (const path of ['/disclose/choice', '/disclose/anonymous', '/disclose/contact']) {
        await page.goto(path);
        await refresh();
      }
    });

    test('a refresh after an error asks the question again, with earlier answers kept', async ({
      page,
    }) => {
      await beginAfterThree(page);
      await continueOn(page);
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
      const response = await page.reload();
      expect(response?.status()).toBe(200);
      await expect(page).toHaveURL('/disclose/gender#');
      await reply(page, 'Woman', 'safe');
      await page.goto('/disclose/age');
      await expect(page.getByLabel('18 to 20')).toBeChecked();
    });

    for (const button of ['Continue', 'Skip this question']) {
      test(`${button} pressed twice takes one question`, async ({ page }) => {
        await begin(page);
        await reply(page, 'Me', 'role');
        await choose(page, 'Undergraduate student');
        await page.getByRole('button', { name: button }).dblclick();
        await expect(page).toHaveURL('/disclose/age');
        await expect(page.getByRole('alert').filter({ hasText: 'problem' })).toHaveCount(0);
        // Nothing answered the next question: its page is not passed.
        await page.goto('/disclose/gender');
        await expect(page).toHaveURL('/disclose/age');
        await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      });
    }

    test('of two tabs with the same draft the later answer stands, and no other is lost', async ({
      page,
      context,
    }) => {
      await beginAfterThree(page);
      const other = await context.newPage();
      await other.goto('/disclose/gender');
      await page.bringToFront();
      await reply(page, 'Woman', 'safe');
      await reply(page, 'Yes', 'what');
      await other.bringToFront();
      // The other tab has not heard of that.
      await reply(other, 'Man', 'safe');
      await expect(other.getByLabel('Yes', { exact: true })).toBeChecked();
      // A browser hardly draws a tab that nobody sees.
      await page.bringToFront();
      await choose(page, 'Bullying');
      await continueOn(page);
      await expect(page).toHaveURL('/disclose/often');
      await skipTo(page, 'check');
      for (const given of ['18 to 20', 'Man', 'Yes', 'Bullying']) {
        await expect(page.getByText(given, { exact: true })).toBeVisible();
      }
      await expect(page.getByText('Woman', { exact: true })).toHaveCount(0);
    });

    test('a link on another site finds the draft as it is, and offers to continue', async ({
      page,
    }) => {
      const links = `<a href="${stack.address}/disclose">Start</a> <a href="${stack.address}/disclose/role">Role</a>`;
      const other = await startAnotherSite(links);
      try {
        await beginAfterThree(page);
        await page.goto(other.address);
        const [request] = await Promise.all([
          page.waitForRequest(`${stack.address}/disclose`),
          page.getByRole('link', { name: 'Start' }).click(),
        ]);
        expect((await request.allHeaders())['sec-fetch-site']).toBe('cross-site');
        await expect(page.getByText(startCopy.unsent)).toBeVisible();
        await page.getByRole('link', { name: 'Continue' }).click();
        await expect(page).toHaveURL('/disclose/gender');
        await page.goto(other.address);
        await page.getByRole('link', { name: 'Role' }).click();
        await expect(page.getByLabel('Undergraduate student')).toBeChecked();
      } finally {
        await other.stop();
      }
    });

    test('a draft is dropped by the second press of “Start again”, not by the first', async ({
      page,
    }) => {
      await beginAfterThree(page);
      await page.goto('/disclose');
      const clear = page.getByRole('button', { name: startCopy.clear });
      await expect(clear).toBeHidden();
      await page.getByText('Start again', { exact: true }).click();
      await expect(clear).toBeVisible();
      await page.goto('/disclose/role');
      await expect(page.getByLabel('Undergraduate student')).toBeChecked();
      await page.goto('/disclose');
      await page.getByText('Start again', { exact: true }).click();
      await clear.click();
      await expect(page).toHaveURL('/disclose/about');
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    });

    test('Start on a page that was opened before the draft does not drop it', async ({
      page,
      context,
    }) => {
      const early = await context.newPage();
      await early.goto('/disclose');
      await page.bringToFront();
      await beginAfterThree(page);
      await early.bringToFront();
      await early.getByRole('button', { name: 'Start', exact: true }).click();
      await expect(early.getByText(startCopy.unsent)).toBeVisible();
      await early.getByRole('link', { name: 'Continue' }).click();
      await expect(early).toHaveURL('/disclose/gender');
    });

    test('a tab whose draft another tab ended comes to the start, which tells nothing of it', async ({
      page,
      context,
    }) => {
      await beginAfterThree(page);
      // What “Exit this page” asks for.
      await context.request.get('/leave', { maxRedirects: 0 });
      await choose(page, 'Woman');
      await continueOn(page);
      await expectPlainStart(page);
    });

    test('Send without the cookie sends nothing, and comes to the start', async ({
      page,
      context,
    }) => {
      await beginAt(page, 'contact');
      await page.getByLabel('Phone number').fill('07700 900123');
      await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
      await context.clearCookies();
      await page.getByRole('button', { name: 'Send' }).click();
      await expectPlainStart(page);
    });

    for (const [when, reload] of [
      ['in the same moment', false],
      ['and a refresh', true],
    ] as const) {
      test(`back after the cookie went away ${when} shows nothing that was answered`, async ({
        page,
        context,
      }) => {
        await answerThree(page);
        await context.clearCookies();
        if (reload) {
          await page.reload();
          await expectPlainStart(page);
        }
        await page.goBack();
        await expect(heading(page)).toHaveText('Before you start');
        await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      });
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const step of ['told', 'choice'] as const) {
    test(`an error at “${step}” is a page of its own: refresh, back and forward send no form again`, async ({
      page,
    }) => {
      await beginAt(page, 'check');
      await page.goto(`/disclose/${step}`);
      if (step === 'told') {
        await choose(page, 'Nobody');
        await choose(page, 'Police');
      }
      await continueOn(page);
      const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(problem).toBeFocused();
      await expect(page).toHaveURL(`/disclose/${step}#`);

      const posted: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posted.push(request.url());
      });
      await page.reload();
      await expect(problem).toBeVisible();
      if (step === 'told') {
        await expect(page.getByLabel('Nobody')).toBeChecked();
        await expect(page.getByLabel('Police')).toBeChecked();
      }
      await page.goBack();
      await page.goForward();
      await expect(page).toHaveURL(`/disclose/${step}#`);
      expect(posted).toEqual([]);

      // It is over with the next step that is saved.
      if (step === 'told') await page.getByLabel('Nobody').uncheck();
      else await choose(page, 'Stay anonymous');
      await continueOn(page);
      await expect(page).toHaveURL(step === 'told' ? '/disclose/check' : '/disclose/anonymous');
      await page.goto(`/disclose/${step}`);
      await expect(problem).toHaveCount(0);
    });
  }
});

/* What plain links and the server decide alone: the same without script. */

test('the page’s own way back leads through the same questions', async ({ page }) => {
  await answerThree(page);
  const back = page.getByRole('navigation', { name: 'Back' }).getByRole('link');
  await back.click();
  await expect(page).toHaveURL('/disclose/age');
  await expect(page.getByLabel('18 to 20')).toBeChecked();
  await back.click();
  await expect(page.getByLabel('Undergraduate student')).toBeChecked();
});

test('a tab whose draft another tab began again is led to where that one stands', async ({
  page,
  context,
}) => {
  await beginAfterThree(page);
  const other = await context.newPage();
  await other.goto('/disclose');
  await other.getByText('Start again', { exact: true }).click();
  await other.getByRole('button', { name: startCopy.clear }).click();
  await expect(other).toHaveURL('/disclose/about');
  await page.bringToFront();
  await choose(page, 'Woman');
  await continueOn(page);
  await expect(page).toHaveURL('/disclose/about');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a later address without a draft leads to the start, which does not tell whether there was one', async ({
  page,
}) => {
  for (const step of ['what', 'check', 'choice', 'anonymous', 'contact']) {
    const response = await page.goto(`/disclose/${step}`);
    expect(response?.status(), step).toBe(200);
    await expectPlainStart(page);
  }
});

test('the last page without a receipt leads to the start, and does not say that nothing was sent', async ({
  page,
}) => {
  await page.goto('/disclose/sent');
  await expect(page).toHaveURL('/disclose');
  await expect(heading(page)).toHaveText('Before you start');
  await expect(page.getByText('nothing was sent to us')).toHaveCount(0);
});
