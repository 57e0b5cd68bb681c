import { expect, type Page, test } from '@playwright/test';
import { noticeCopy } from '#lib/content/notices.ts';
import { sentCopy } from '#lib/content/sending.ts';
import { startCopy } from '#lib/content/start.ts';
import { expectAccessibleInEveryLook, expectAccessibleInOneLook } from './accessibility.ts';
import { type Persona, personas } from './personas.ts';
import { begin, beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { timeIsUp } from './time-is-up.ts';
import { answer, choose, toTheCheckPage, walk } from './walk.ts';

// Each test walks through several states, and looks at each with two engines: at one of each kind in every look.
test.describe.configure({ timeout: 120_000 });

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

const errors = (page: Page) => page.getByRole('alert', { name: 'There is a problem' });

async function toContact(page: Page): Promise<void> {
  await beginAt(page, 'contact');
}

async function fillInPhone(page: Page): Promise<void> {
  await page.getByLabel('Phone number').fill('07700 900123');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
}

test('the start: fresh, when the time was up, with answers that were not sent', async ({
  page,
}) => {
  await page.goto('/disclose');
  await expectAccessibleInEveryLook(page);
  await timeIsUp(page);
  await page.goto('/disclose?again=1');
  await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
  await expectAccessibleInOneLook(page);
  await begin(page);
  await choose(page, 'Me');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/role');
  await page.goto('/disclose');
  await expect(page.getByRole('link', { name: startCopy.carryOn })).toBeVisible();
  await page.getByText(startCopy.startAgain, { exact: true }).click();
  await expect(page.getByRole('button', { name: startCopy.clear })).toBeVisible();
  await expectAccessibleInOneLook(page);
});

test('the start with the one answer that came too late', async ({ page }) => {
  await beginAt(page, 'role');
  await timeIsUp(page);
  await choose(page, 'Undergraduate student');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('The last answer that you gave is still here')).toBeVisible();
  await expectAccessibleInOneLook(page);
});

test('the notices after which the journey goes on, and the check of the answers', async ({
  page,
}) => {
  const seen: string[] = [];
  await toTheCheckPage(page, noticed, async () => {
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    if (!noticeTitles.has(heading)) return;
    seen.push(heading);
    if (seen.length === 1) await expectAccessibleInEveryLook(page);
    else await expectAccessibleInOneLook(page);
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
  await expectAccessibleInOneLook(page);
});

test('the choice, fresh and refused, and the anonymous way to its end', async ({ page }) => {
  await beginAt(page, 'check');
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/choice');
  await expectAccessibleInEveryLook(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(errors(page)).toBeVisible();
  await expectAccessibleInOneLook(page);
  await choose(page, 'Stay anonymous');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/anonymous');
  await expectAccessibleInEveryLook(page);
  await send(page);
  await expectAccessibleInEveryLook(page);
});

test('contact details: fresh, with every part opened, with mistakes', async ({ page }) => {
  await toContact(page);
  const closed = page.locator('form details:not([open]) > summary');
  await expect(closed).not.toHaveCount(0);
  await expectAccessibleInOneLook(page);
  // Each press takes one out of what is found.
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByLabel('Email address').fill('sam@example.com');
  await page.getByLabel('Phone number').fill('07700 900123');
  await answer(page, 'Is it safe to leave a voicemail there?', 'Yes, it is safe');
  await page.getByLabel('Microsoft Teams').fill('Sam');
  await expectAccessibleInEveryLook(page);
  await page.getByLabel('Email address').fill('not an address');
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  await page.getByLabel('Phone number').fill('not a number');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(errors(page).getByRole('link')).not.toHaveCount(1);
  await expect(errors(page)).toContainText('Check the email address');
  await expectAccessibleInOneLook(page);
});

test('contact details that came too late', async ({ page }) => {
  await toContact(page);
  await fillInPhone(page);
  await timeIsUp(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
  await expect(page.getByLabel('Phone number')).toHaveValue('07700 900123');
  await expectAccessibleInOneLook(page);
});

test('sent with contact details, with an email on its way and without', async ({ page }) => {
  await toContact(page);
  await fillInPhone(page);
  await send(page);
  await expect(page.getByText(sentCopy.when.email)).toHaveCount(0);
  await expectAccessibleInOneLook(page);
  await toContact(page);
  await page.getByLabel('Email address').fill(`looks-${crypto.randomUUID()}@example.com`);
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  await answer(page, 'May we email you to confirm that we have it?', 'Yes');
  await send(page);
  await expect(page.getByText(sentCopy.when.email)).toBeVisible();
  await expectAccessibleInOneLook(page);
});

for (const [first, second] of [
  ['anonymous', 'contact'],
  ['contact', 'anonymous'],
] as const) {
  test(`sent before, ${first}, and what came after it (${second}) not stored`, async ({
    page,
    context,
  }) => {
    await beginAt(page, 'check');
    // The answer to the first sending was lost on its way: the browser still has the draft.
    const cookies = await context.cookies(stack.address);
    for (const way of [first, second]) {
      await context.addCookies(cookies);
      await page.goto(`/disclose/${way}`);
      if (way === 'contact') await fillInPhone(page);
      await send(page);
    }
    await expect(page.getByRole('heading', { name: sentCopy.keptEarlier.title })).toBeVisible();
    await expectAccessibleInOneLook(page);
  });
}
