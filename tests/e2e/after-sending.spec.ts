import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { sentCopy } from '#lib/content/sending.ts';
import { institution } from '#lib/institution.ts';
import type { Persona } from './personas.ts';
import { beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { answer, choose, walk } from './walk.ts';

/* The page after sending: what it shows, to whom, for how long, and on paper. */

const { keptEarlier, titles, clear } = sentCopy;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();

/** The last page's first button of that name; another stands at its end. */
const clearButton = (page: Page) => page.getByRole('link', { name: clear.action }).first();

async function readyToSend(page: Page): Promise<void> {
  await beginAt(page, 'check');
}

async function sendAnonymously(page: Page, why = 'I am not ready'): Promise<void> {
  await page.goto('/disclose/anonymous');
  await choose(page, why);
  await send(page);
  await expect(page).toHaveURL('/disclose/sent');
}

async function sendWithName(page: Page): Promise<void> {
  await page.goto('/disclose/contact');
  await page.getByLabel('Phone number').fill('07700 900123');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
  await send(page);
  await expect(page).toHaveURL('/disclose/sent');
}

/** What a browser has that never got the answer to its first sending. */
async function withDraftAgain(context: BrowserContext, sending: () => Promise<void>) {
  const draft = await context.cookies(stack.address);
  await sending();
  await context.addCookies(draft);
}

async function expectKept(page: Page, words: string): Promise<void> {
  await expect(heading(page)).toHaveText(keptEarlier.title);
  await expect(page.getByText(keptEarlier.lead)).toBeVisible();
  await expect(page.getByRole('region', { name: keptEarlier.means })).toContainText(words);
  await expect(page.getByText('Thank you')).toHaveCount(0);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the last page says until when it can be opened, and is cleared by one press', async ({
      page,
      context,
    }) => {
      await context.route(`${institution.exitAddress}**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
      );
      await readyToSend(page);
      await sendAnonymously(page);
      await page.reload();
      await expect(heading(page)).toHaveText(sentCopy.anonymous.title);
      await expect(page.getByRole('region', { name: clear.title })).toContainText(
        /opened again on this device until \d\d:\d\d \(UK time\)/,
      );
      await clearButton(page).click();
      await page.waitForURL(`${institution.exitAddress}**`);
      await page.goto('/disclose/sent');
      await expect(page).toHaveURL('/disclose');
    });
  });
}

test('the button that clears the last page is in view at once, on a phone too', async ({
  page,
}) => {
  await readyToSend(page);
  await sendAnonymously(page);
  for (const viewport of [
    { width: 320, height: 640 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(viewport);
    await expect(clearButton(page)).toBeInViewport({ ratio: 1 });
  }
});

test('sent with a name after it was sent without one: the first is kept, and the page says so', async ({
  page,
  context,
}) => {
  await readyToSend(page);
  await withDraftAgain(context, () => sendAnonymously(page));
  await sendWithName(page);
  await expectKept(page, 'We did not store your contact details, so nobody can contact you.');
  await expect(page.getByRole('heading', { name: sentCopy.when.title })).toHaveCount(0);
});

test('sent without a name after it was sent with one: the first is kept, and the page says so', async ({
  page,
  context,
}) => {
  await readyToSend(page);
  await withDraftAgain(context, () => sendWithName(page));
  await sendAnonymously(page);
  await expectKept(page, 'so it is not anonymous');
  await expect(page.getByRole('region', { name: sentCopy.when.title })).toContainText(
    'We aim to contact you by the end of',
  );
});

test('other answers sent without a name later: the first are kept, and the page says so', async ({
  page,
  context,
}) => {
  await readyToSend(page);
  await withDraftAgain(context, () => sendAnonymously(page));
  await sendAnonymously(page, 'Nothing would change');
  await expectKept(page, 'We do not have the ones that you changed since.');
  await page.getByRole('link', { name: 'start again' }).click();
  await expect(heading(page)).toHaveText('Before you start');
});

const inDanger: Persona = {
  name: 'a person in danger, with more than one harm to tell of',
  chosen: {
    safe: 'No',
    what: ['Rape or attempted rape', 'Stalking or being followed'],
    when: 'In the last 24 hours',
  },
  notices: ['not-safe', 'evidence'],
  ending: { way: 'anonymous', why: [] },
};

test('what cannot wait stands first, and takes no line from what happened', async ({ page }) => {
  await walk(page, inDanger);

  const { emergency } = institution;
  const group = (name: string) =>
    page.getByRole('region', { name }).getByRole('heading', { level: 3 });
  await expect(group(titles.urgent)).toHaveText([
    'Emergency services',
    emergency.securityName,
    `${emergency.safetyApp.name} app`,
    'Juniper Lodge',
    'NHS 111',
  ]);
  await expect(group(titles.support)).toHaveText([
    'Rape Crisis England & Wales',
    'National Stalking Helpline',
    'FreeVA',
    'Victim First',
  ]);
});

test('on paper there is nothing to press: the answers, the reference and the support alone', async ({
  page,
}) => {
  await readyToSend(page);
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  await expect(main.getByRole('term').filter({ visible: true })).toHaveCount(15);
  await expect(page.getByRole('link', { name: 'Exit this page' })).toBeHidden();
  await expect(main.getByRole('link').filter({ visible: true })).toHaveCount(0);

  await page.emulateMedia({ media: 'screen' });
  await sendAnonymously(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^A-\w{4}-\w{4}-\w{4}$/)).toBeVisible();
  await expect(page.getByRole('region', { name: titles.support })).toBeVisible();
  await expect(main.getByRole('button').filter({ visible: true })).toHaveCount(0);
  // The numbers to call are links too.
  const links = main.getByRole('link').filter({ visible: true });
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toMatch(/^(?:tel|sms):/);
  }
});
