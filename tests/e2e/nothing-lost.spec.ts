import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { disclose, inBrowser, pressSignIn, reachableByPhone, signInAs } from './portal.ts';

/* What is typed at the desk is not lost, whatever happens to the session, the site or the case meanwhile. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const story = (page: Page) => page.getByRole('region', { name: 'Story', exact: true });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });
const student = { role: 'Undergraduate student', what: ['Bullying'] };
const reporter = { chosen: student, fillIn: reachableByPhone() };

test('what is being written comes back: kept by itself with script, by a press without', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await note(page).fill('She asked for');
  await expect(page.getByRole('status')).toHaveText(/^Draft kept \d\d:\d\d$/);
  await page.goto('/my-day');
  await page.getByRole('link', { name: `Go on: note on ${reference}` }).click();
  await expect(page.getByRole('heading', { name: 'You were writing this' })).toBeVisible();
  await expect(note(page)).toHaveValue('She asked for');
  await expectAccessible(page);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await signInAs(plain, 'Priya Raman', `/cases/${reference}/note`);
  await note(plain).fill('She asked for a woman');
  await plain.getByRole('button', { name: 'Keep it as a draft' }).click();
  await expect(note(plain)).toHaveValue('She asked for a woman');
  await plain.getByText('Discard it', { exact: true }).click();
  await plain.getByRole('button', { name: 'Yes, discard it' }).click();
  await expect(note(plain)).toHaveValue('');
  await expect(plain.getByText('You were writing this')).toHaveCount(0);
  await context.close();
});

test('a page that is left in the middle of a word loses nothing, and what is discarded is gone', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, reporter);
  const path = `/cases/${reference}/note`;
  await signInAs(page, 'Priya Raman', path);
  // By a link within the portal,
  await note(page).fill('She asked for a wo');
  await page.getByRole('link', { name: 'Back to the case' }).click();
  await expect(story(page)).toBeVisible();
  await page.goto(path);
  await expect(note(page)).toHaveValue('She asked for a wo');
  // and away from it.
  await note(page).fill('She asked for a woman from anoth');
  await page.goto('/cases');
  await page.goto(path);
  await expect(note(page)).toHaveValue('She asked for a woman from anoth');

  await note(page).fill('Something that is wrong');
  await page.getByText('Discard it', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, discard it' }).click();
  await expect(page.getByText('You were writing this')).toHaveCount(0);
  await expect(note(page)).toHaveValue('');
  await page.goto('/cases');
  await page.goto(path);
  await expect(note(page)).toHaveValue('');
});

test('a session that ends in the middle of a note loses nothing', async ({ page, browser }) => {
  const reference = await disclose(browser, reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  // A new sign-in ends every earlier session of the person.
  await inBrowser(browser, (other) => signInAs(other, 'Priya Raman', '/cases'));
  await note(page).fill('She asked for a woman');
  await expect(page.getByRole('status')).toContainText('What you wrote is kept all the same');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert', { name: 'You are signed out' })).toBeFocused();
  await expect(note(page)).toHaveValue('She asked for a woman');
  // In another tab of the same browser.
  const tab = await page.context().newPage();
  await tab.goto('/cases');
  await pressSignIn(tab);
  await expect(tab).toHaveURL('/cases');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(story(page)).toContainText('Note. She asked for a woman');
});

test('somebody else who signs in meanwhile does not save it in their name', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await note(page).fill('She asked for a woman');
  await page.context().clearCookies();
  const tab = await page.context().newPage();
  await signInAs(tab, 'Bethan Price', '/cases');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByRole('alert', { name: 'Somebody else is signed in by now' }),
  ).toBeFocused();
  await expect(note(page)).toHaveValue('She asked for a woman');
});

test('a site that is updated in the middle of a note loses nothing', async ({ page, browser }) => {
  const reference = await disclose(browser, reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  // The release that answers now does not know the action of this page.
  await page.route('**/note', (route) => {
    const headers = route.request().headers();
    const action = headers['next-action'];
    return action === undefined
      ? route.continue()
      : route.continue({ headers: { ...headers, 'next-action': 'f'.repeat(action.length) } });
  });
  await note(page).fill('She asked for a woman');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert', { name: 'The site was updated' })).toBeFocused();
  await expect(note(page)).toHaveValue('She asked for a woman');
  await page.unroute('**/note');
  await page.reload();
  await expect(note(page)).toHaveValue('She asked for a woman');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(story(page)).toContainText('Note. She asked for a woman');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a session that ends in the middle of a note loses nothing', async ({ page, browser }) => {
    const reference = await disclose(browser, reporter);
    await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
    await note(page).fill('She asked for a woman');
    await page.context().clearCookies({ name: 'next-auth.session-token' });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('What you were writing is kept');
    expect(page.url()).not.toContain('woman');
    await pressSignIn(page);
    await expect(page).toHaveURL(`/cases/${reference}/note`);
    await expect(note(page)).toHaveValue('She asked for a woman');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(story(page)).toContainText('Note. She asked for a woman');
  });

  test('a site that is updated in the middle of a note loses nothing', async ({
    page,
    browser,
  }) => {
    const reference = await disclose(browser, reporter);
    await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
    await note(page).fill('She asked for a woman');
    await page.route('**/note', (route) => {
      const body = route.request().postDataBuffer()?.toString('latin1');
      if (body === undefined) return route.continue();
      const unknown = body.replace(/(?<="id":")[0-9a-f]+/, (id) => 'f'.repeat(id.length));
      return route.continue({ postData: Buffer.from(unknown, 'latin1') });
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'You were writing this' })).toBeVisible();
    await expect(note(page)).toHaveValue('She asked for a woman');
    await page.unroute('**/note');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(story(page)).toContainText('Note. She asked for a woman');
  });
});

test('two who correct the same note see both versions, and the second chooses', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await note(page).fill('She came on Monday');
  await page.getByRole('button', { name: 'Save' }).click();
  await story(page).getByRole('link', { name: 'Correct: Note. She came on Monday' }).click();
  await note(page).fill('She came on Wednesday');
  const address = page.url();
  const tab = await page.context().newPage();
  await tab.goto(address);
  await note(tab).fill('She came on Tuesday');
  await tab.getByRole('button', { name: 'Save the correction' }).click();
  await expect(story(tab)).toContainText('Note. She came on Tuesday');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(
    page.getByRole('alert', { name: 'Somebody else changed this meanwhile' }),
  ).toBeFocused();
  await expect(note(page)).toHaveValue('She came on Wednesday');
  await expect(page.getByText('She came on Tuesday')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(story(page)).toContainText('Note. She came on Wednesday');
  await story(page).getByText('what it said before').click();
  await expect(story(page)).toContainText('Note. She came on Tuesday');
  await expect(story(page)).toContainText('Note. She came on Monday');
  await expectAccessible(page);
});

test('whoever is away is asked, and then signed out by the server; what they wrote is kept', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, reporter);
  await page.clock.install();
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  let left = 90;
  // The server’s answer once nobody was there for so long.
  await page.route('**/api/session-time', (route) => {
    if (route.request().method() === 'POST') left = 1800;
    return route.fulfill({ json: { secondsLeft: left } });
  });
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  // It is there once script runs, and the page's own clock with it.
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  await page.clock.fastForward('28:00');
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await warning.getByRole('button', { name: 'I am still here' }).click();
  await expect(warning).toBeHidden();
  await note(page).fill('She asked for a woman');
  await page.context().clearCookies({ name: 'next-auth.session-token' });
  left = 0;
  await page.clock.fastForward('28:00');
  await expect(page.getByRole('status')).toContainText('What you were writing is kept');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
