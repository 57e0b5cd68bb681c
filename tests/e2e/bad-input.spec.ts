import { expect, test } from '@playwright/test';
import { begin, beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { answer, choose } from './walk.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('no answer comes back with an error summary that has the focus', async ({ page }) => {
      await begin(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(summary).toBeFocused();
      await expect(page).toHaveTitle(/^Error: Question 1 of 15/);
      await expect(summary.getByRole('link')).toHaveAttribute('href', '#answer');
    });

    test('an answer that contradicts itself comes back with everything chosen', async ({
      page,
    }) => {
      await beginAt(page, 'told');
      await choose(page, 'Nobody');
      // The page's own script would untick "Nobody": a browser of any kind may still post both.
      await page.locator('input[value="police"]').evaluate((tick: HTMLInputElement) => {
        tick.checked = true;
      });
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL('/disclose/told#');
      await expect(page.getByRole('alert').first()).toContainText('cannot go with another answer');
      await expect(page.locator('input[value="nobody"]')).toBeChecked();
      await expect(page.locator('input[value="police"]')).toBeChecked();
    });

    test('an answer that is not among the options is refused on the same page', async ({
      page,
    }) => {
      await begin(page);
      await page.locator('input[value="me"]').evaluate((radio: HTMLInputElement) => {
        radio.value = 'nonsense';
        radio.checked = true;
      });
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL('/disclose/about#');
      await expect(page.getByRole('alert').first()).toContainText('Choose from the answers');
    });

    test('contact details with mistakes come back as they were typed', async ({ page }) => {
      await beginAt(page, 'contact');
      await page.getByLabel('Name you’d like us to use').fill('مريم 🌙');
      await page.getByLabel('Email address').fill('not an address');
      await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
      await page.getByRole('button', { name: 'Send' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(summary).toContainText('Check the email address');
      await expect(summary).toBeFocused();
      await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('مريم 🌙');
      await expect(page.getByLabel('Email address')).toHaveValue('not an address');
      await expect(
        page
          .getByRole('group', { name: 'Is it safe to email you there?' })
          .getByLabel('Yes, it is safe'),
      ).toBeChecked();
      await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true');
    });

    test('going back after sending leads to what was sent, and sends nothing twice', async ({
      page,
    }) => {
      await beginAt(page, 'anonymous');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
      const reference = await page.getByText(/^A-\w{4}-\w{4}-\w{4}$/).textContent();
      await page.goto('/disclose/anonymous');
      await expect(page).toHaveURL('/disclose/sent');
      await page.reload();
      await expect(page.getByText(reference ?? 'no reference')).toBeVisible();
    });

    for (const [kind, value] of [
      ['a tampered', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC'],
      ['an oversized', 'x'.repeat(4_080)],
      ['a nonsensical', 'nonsense'],
    ] as const) {
      test(`${kind} cookie starts the journey again with a kind word`, async ({
        page,
        context,
      }) => {
        await context.addCookies([{ name: 'draft', value, url: stack.address }]);
        await page.goto('/disclose/what');
        await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
        await page.getByRole('button', { name: 'Start' }).click();
        await expect(page).toHaveURL('/disclose/about');
      });
    }

    test('a cookie that went away in between starts the journey again', async ({
      page,
      context,
    }) => {
      await begin(page);
      await context.clearCookies();
      await choose(page, 'Me');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
    });
  });
}

test('Send pressed twice makes one case, and so one confirmation', async ({ page, request }) => {
  const address = `twice-${crypto.randomUUID()}@example.com`;
  await beginAt(page, 'check');
  await page.goto('/disclose/contact');
  await page.getByLabel('Email address').fill(address);
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
  await answer(page, 'May we email you to confirm that we have it?', 'Yes');
  await page.getByRole('button', { name: 'Send' }).dblclick();
  await expect(page).toHaveURL('/disclose/sent');
  const received = async () => {
    const messages = await request.get(`${stack.mailbox}/messages.json`);
    return (await messages.text()).split(address).length - 1;
  };
  await expect.poll(received).toBe(1);
  // A second one would have been queued in the same moment, and sent as soon.
  await page.waitForTimeout(2_000);
  expect(await received()).toBe(1);
});

test('a question that does not exist is a helpful 404', async ({ page }) => {
  const response = await page.goto('/disclose/nonsense');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('999').first()).toBeVisible();
});

test('a step whose turn has not come leads to the one that has', async ({ page }) => {
  await begin(page);
  await page.goto('/disclose/contact');
  await expect(page).toHaveURL('/disclose/about');
});

for (const [words, headers, data] of [
  ['no fields', {}, ''],
  ['a body that is no form', { 'content-type': 'multipart/form-data' }, 'x'],
  ['a broken multipart body', { 'content-type': 'multipart/form-data; boundary=b' }, 'garbage'],
  ['fields of no action', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b&answer=x'],
  [
    'an unknown action',
    { 'next-action': `7f${'0'.repeat(40)}`, 'content-type': 'text/plain' },
    '[]',
  ],
  ['far too much', { 'content-type': 'application/x-www-form-urlencoded' }, 'a'.repeat(300_000)],
  ['another site’s origin', { origin: 'https://elsewhere.example' }, 'a=b'],
] as const) {
  test(`a POST with ${words} is answered without a server error`, async ({ request }) => {
    for (const path of ['/disclose', '/disclose/about', '/disclose/contact', '/api/auth/begin']) {
      const response = await request.post(path, { headers, data, maxRedirects: 0 });
      expect(response.status(), path).toBeLessThan(500);
    }
  });
}

test('leaving ends the draft and leads away from the site', async ({ page, context }) => {
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await begin(page);
  await page.getByRole('link', { name: 'Exit this page' }).click();
  await page.waitForURL('https://www.bbc.co.uk/**');
  expect(await context.cookies(stack.address)).toEqual([]);
});
