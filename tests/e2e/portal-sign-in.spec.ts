import { expect, type Page, test } from '@playwright/test';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { disclose, discloseAnonymously, reachableByPhone } from './disclosing.ts';
import {
  expectNothingHere,
  inBrowser,
  pressSignIn,
  pressSignOut,
  rowOf,
  signInAnew,
} from './portal.ts';
import { stack } from './stack.ts';

// A sign-in or a sign-out ends every other session of the person. So these tests run one after the other, and beside no
// other file that signs people in.
test.describe.configure({ mode: 'default' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const banner = (page: Page) => page.getByRole('complementary', { name: 'Demonstration' });
const whoAreYou = 'Choose who to sign in as';

for (const [name, home, title] of [
  ['Yusuf Rahman', '/my-day', 'My day'],
  ['Robin Hale', '/not-staff', 'This account is not on record here'],
  ['Ingrid Solberg', '/portal', 'Nothing here for your role yet'],
] as const) {
  test(`${name} signs out, here and at the provider`, async ({ page }) => {
    await signInAnew(page, name, '/portal');
    await expect(page).toHaveURL(home);
    await expect(heading(page)).toHaveText(title);
    await pressSignOut(page);
    await expect(heading(page)).toHaveText('Do you want to sign out here too?');
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await expect(page).toHaveURL('/signed-out');
    await expect(heading(page)).toHaveText('You are signed out');
    expect(await sessionCookies(page)).toEqual([]);

    await page.goto('/cases');
    await expect(page).toHaveURL('/sign-in?target=%2Fcases');
    await pressSignIn(page);
    await expect(heading(page)).toHaveText(whoAreYou);
  });
}

test('a session’s cookie that was copied opens nothing once the person has signed out', async ({
  page,
  browser,
}) => {
  await signInAnew(page, 'Daniel Achebe', '/portal');
  await expect(page).toHaveURL('/portal');
  const copied = await sessionCookies(page);
  expect(copied).toHaveLength(1);
  const thief = await browser.newContext();
  await thief.addCookies(copied);
  const other = await thief.newPage();
  await other.goto('/portal');
  await expect(other, 'it opens the portal until then').toHaveURL('/portal');
  await pressSignOut(page);
  await expect(heading(page)).toHaveText('Do you want to sign out here too?');
  await other.goto('/portal');
  await expect(other).toHaveURL('/sign-in?target=%2Fportal');

  // Nor does it end the sessions that follow.
  await inBrowser(browser, async (again) => {
    await signInAnew(again, 'Daniel Achebe', '/portal');
    await thief.addCookies(copied);
    await thief.request.post('/sign-out', { maxRedirects: 0 });
    await again.goto('/portal');
    await expect(again).toHaveURL('/portal');
  });
  await thief.close();
});

test('whoever signs in on a second device is told before what becomes of the first, and on the first what happened', async ({
  page,
  browser,
}) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('main')).toContainText('signs you out in every other browser');
  await expect(page.getByRole('status')).toHaveCount(0);
  await signInAnew(page, 'Daniel Achebe', '/portal');
  await inBrowser(browser, async (second) => {
    await signInAnew(second, 'Daniel Achebe', '/portal');
    await expect(second).toHaveURL('/portal');
  });
  await page.goto('/portal');
  await expect(page).toHaveURL('/sign-in?target=%2Fportal');
  await expect(page.getByRole('status')).toContainText(
    'You were signed out here, as you signed in',
  );
});

test('somebody without a staff record gets a plain page, and no session', async ({ page }) => {
  await signInAnew(page, 'Robin Hale');
  await expect(page).toHaveURL('/not-staff');
  await expect(heading(page)).toHaveText('This account is not on record here');
  await expect(banner(page)).toBeVisible();
  const response = await page.reload();
  expect(response?.status()).toBe(200);
  expect(await sessionCookies(page)).toEqual([]);
  await page.goto('/cases');
  await expect(page).toHaveURL('/sign-in?target=%2Fcases');
});

test('somebody who goes back at the provider is told so in plain words', async ({ page }) => {
  await page.goto('/cases');
  await pressSignIn(page);
  await page.getByRole('button', { name: 'Go back without signing in' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign-in did not complete' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/access_denied|OAuth|Callback/);
  expect(await sessionCookies(page)).toEqual([]);
});

test('every page of the portal says that this is a demonstration, and no public page does', async ({
  page,
}) => {
  for (const path of ['/sign-in', '/signed-out', '/not-staff']) {
    await page.goto(path);
    await expect(banner(page), path).toBeVisible();
  }
  await page.goto('/');
  await expect(heading(page)).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  await signInAnew(page, 'Priya Raman');
  await expect(heading(page)).toHaveText('Cases');
  await expect(banner(page)).toBeVisible();
  await expectNothingHere(page, '/cases/RS-0000-0000');
  await expect(banner(page)).toBeVisible();
});

test('the queue, and a case of which one sees the summary only, are accessible', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', what: ['Bullying'] },
    leaves: reachableByPhone(),
  });
  await page.goto('/signed-out?only=here');
  await expectAccessibleInOneLook(page);
  await signInAnew(page, 'Priya Raman');
  await rowOf(page, reference);
  await expectAccessibleInOneLook(page);

  await inBrowser(browser, async (other) => {
    await signInAnew(other, 'Amara Osei', `/cases/${reference}`);
    await expect(other.getByRole('heading', { name: 'You see the summary only' })).toBeVisible();
    await expectAccessibleInOneLook(other);
  });
});

test('the other pages are accessible', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const reference = await discloseAnonymously(browser, 'Nothing would change');
  await signInAnew(page, 'Mei Tan', '/portal');
  const row = await rowOf(page, reference);
  await expectAccessibleInOneLook(page);
  await row.getByRole('link').click();
  await expect(heading(page)).toContainText(reference);
  await expectAccessibleInOneLook(page);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await expectAccessibleInOneLook(page);

  for (const [name, path] of [
    ['Robin Hale', '/not-staff'],
    ['Ingrid Solberg', '/portal'],
  ] as const) {
    await inBrowser(browser, async (other) => {
      await signInAnew(other, name, '/portal');
      await expect(other).toHaveURL(path);
      await expectAccessibleInOneLook(other);
    });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a lead signs in and reads a case', async ({ page }) => {
    const reference = await disclose({
      chosen: { role: 'Undergraduate student', what: ['Bullying'] },
      leaves: reachableByPhone(),
    });
    await signInAnew(page, 'Priya Raman', `/cases/${reference}`);
    await expect(heading(page)).toContainText(reference);
    await expect(page.getByRole('region', { name: 'What they told us' })).toContainText('Bullying');
    await page.getByRole('link', { name: 'All cases' }).click();
    await expect(heading(page)).toHaveText('Cases');
    await rowOf(page, reference);
  });

  test('somebody signs out', async ({ page }) => {
    await signInAnew(page, 'Tomasz Lewandowski');
    await expect(heading(page)).toHaveText('Cases');
    await pressSignOut(page);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await expect(page).toHaveURL('/signed-out');
  });

  test('the administrator marks a disclosure as read, and takes it back', async ({
    page,
    browser,
  }) => {
    const reference = await discloseAnonymously(browser, 'I am not ready');
    await signInAnew(page, 'Mei Tan', '/anonymous');
    await (await rowOf(page, reference)).getByRole('link', { name: reference }).click();
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(page.getByRole('status')).toHaveText(`${reference} is marked as read.`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('status')).toHaveText(`${reference} is back among the unread.`);
  });
});

async function sessionCookies(page: Page) {
  const cookies = await page.context().cookies(stack.address);
  return cookies.filter(({ name }) => name.includes('session-token'));
}
