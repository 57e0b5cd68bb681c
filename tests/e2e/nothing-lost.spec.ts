import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { as, assignTo, openVerb, problem, story, takeIt } from './desk.ts';
import { disclose, reachableByPhone } from './disclosing.ts';
import { inBrowser, pressSignIn, signInAnew, signInAs } from './portal.ts';

/* What is typed at the desk is not lost, whatever happens to the session, the site or the case meanwhile. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });
const student = { role: 'Undergraduate student', what: ['Bullying'] };
const reporter = { chosen: student, leaves: reachableByPhone() };

test('what is being written comes back: kept by itself with script, by a press without', async ({
  page,
  browser,
}) => {
  const reference = await disclose(reporter);
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

  // A page that is open beside it was drawn before there was a draft: its answer is its own all the same.
  const beside = await context.newPage();
  await beside.goto(`/cases/${reference}/note`);
  await note(plain).fill('Of the first page');
  await plain.getByRole('button', { name: 'Keep it as a draft' }).click();
  await expect(note(plain)).toHaveValue('Of the first page');
  const tooLong = 'x'.repeat(5_001);
  await note(beside).fill(tooLong);
  await beside.getByRole('button', { name: 'Save' }).click();
  await expect(problem(beside)).toBeVisible();
  await expect(note(beside)).toHaveValue(tooLong);
  await context.close();
});

test('what could not be kept while the network was away is kept by itself once it is back', async ({
  page,
}) => {
  const reference = await disclose(reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await page.context().setOffline(true);
  await note(page).fill('She asked for a woman');
  await expect(page.getByRole('status')).toContainText('The site cannot be reached');
  await page.context().setOffline(false);
  await expect(page.getByRole('status')).toHaveText(/^Draft kept \d\d:\d\d$/);
  await page.goto(`/cases/${reference}/note`);
  await expect(note(page)).toHaveValue('She asked for a woman');
});

test('what is pasted and far too long stays whole in its field and in the draft, is said before it is sent, and can be made shorter', async ({
  page,
}) => {
  const reference = await disclose(reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  const pasted = 'word '.repeat(6_000).trim();
  await expect(note(page)).toBeFocused();
  await page.keyboard.insertText(pasted);
  await expect(page.getByText('You have 24999 characters too many').first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Draft kept');
  await page.reload();
  await expect(note(page)).toHaveValue(pasted);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(problem(page)).toBeFocused();
  await expect(problem(page)).toContainText(
    'This must be 5000 characters or fewer. You have 24999 characters too many',
  );
  await expect(note(page)).toHaveValue(pasted);
  await note(page).fill('a'.repeat(600_000));
  await expect(page.getByRole('status')).toContainText('too long to be kept as a draft');
  await note(page).fill('word');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('Note. word');
});

test('what is typed into a draft before script runs stays in it, and is kept', async ({ page }) => {
  const reference = await disclose(reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await note(page).fill('a draft');
  await expect(page.getByRole('status')).toContainText('Draft kept');
  const { promise: isTyped, resolve: runScripts } = Promise.withResolvers<void>();
  await page.route('**/*.js*', async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto(`/cases/${reference}/note#text`, { waitUntil: 'commit' });
  await expect(note(page)).toHaveValue('a draft');
  await note(page).press('Control+End');
  await page.keyboard.type(', and more');
  runScripts();
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Draft kept');
  await expect(note(page)).toHaveValue('a draft, and more');
});

test('what is typed while script takes the page over stays in it', async ({ page }) => {
  const reference = await disclose(reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}/note`);
  await note(page).fill('a draft');
  await expect(page.getByRole('status')).toContainText('Draft kept');
  await page.addInitScript(() => {
    const { prototype } = HTMLTextAreaElement;
    const original = Object.getOwnPropertyDescriptor(prototype, 'defaultValue');
    if (original === undefined) throw new Error('There is nothing to watch.');
    // A key comes just before the words are put back with which the page came.
    Object.defineProperty(prototype, 'defaultValue', {
      ...original,
      set(this: HTMLTextAreaElement, words: string) {
        this.value = 'a draft, and more';
        this.dispatchEvent(new Event('input', { bubbles: true }));
        original.set?.call(this, words);
      },
    });
  });
  await page.goto(`/cases/${reference}/note`);
  await expect(page.getByRole('status')).toContainText('Draft kept');
  await expect(note(page)).toHaveValue('a draft, and more');
});

test('two tabs of one form keep each its own, and saving one leaves the other', async ({
  page,
}) => {
  const reference = await disclose(reporter);
  const path = `/cases/${reference}/note`;
  await signInAs(page, 'Priya Raman', path);
  const tab = await page.context().newPage();
  await tab.goto(path);
  const kept = /^Draft kept \d\d:\d\d$/;
  await note(page).fill('Of the first tab');
  await expect(page.getByRole('status')).toHaveText(kept);
  await note(tab).fill('Of the second tab');
  await expect(tab.getByRole('status')).toHaveText(kept);
  const third = await page.context().newPage();
  await third.goto('/my-day');
  await expect(third.getByText(`You were writing: note on ${reference}`)).toHaveCount(2);
  await expectAccessible(third);
  await third
    .getByRole('button', { name: new RegExp(`^Go on: note on ${reference}, kept`) })
    .click();
  await expect(note(third)).toHaveValue('Of the first tab');
  await expectAccessible(third);
  await third.getByRole('button', { name: /^Open the one kept/ }).click();
  await expect(note(third)).toHaveValue('Of the second tab');
  await third.close();
  await tab.getByRole('button', { name: 'Save' }).click();
  await expect(story(tab)).toContainText('Note. Of the second tab');
  await page.reload();
  await expect(note(page)).toHaveValue('Of the first tab');
});

test('a page that is left in the middle of a word loses nothing, and what is discarded is gone', async ({
  page,
}) => {
  const reference = await disclose(reporter);
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
  const reference = await disclose(reporter);
  await signInAnew(page, 'Priya Raman', `/cases/${reference}/note`);
  // A new sign-in ends every earlier session of the person.
  await inBrowser(browser, (other) => signInAnew(other, 'Priya Raman', '/cases'));
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

test('somebody else who signs in meanwhile does not save it in their name', async ({ page }) => {
  const reference = await disclose(reporter);
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

test('a site that is updated in the middle of a note loses nothing', async ({ page }) => {
  const reference = await disclose(reporter);
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

  test('a session that ends in the middle of a note loses nothing', async ({ page }) => {
    const reference = await disclose(reporter);
    await signInAnew(page, 'Priya Raman', `/cases/${reference}/note`);
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

  test('a site that is updated in the middle of a note loses nothing', async ({ page }) => {
    const reference = await disclose(reporter);
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
  const reference = await disclose(reporter);
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await assignTo(page, 'Tomasz Lewandowski');
  await page.goto(`/cases/${reference}/note`);
  await note(page).fill('She came on Monday');
  await page.getByRole('button', { name: 'Save' }).click();
  await story(page).getByRole('link', { name: 'Correct: Note. She came on Monday' }).click();
  // While the page is still being put together, what is marked to be typed over is not marked any more.
  await expect(async () => {
    await note(page).fill('She came on Wednesday');
    await expect(note(page)).toHaveValue('She came on Wednesday', { timeout: 300 });
  }).toPass();
  const { pathname, search } = new URL(page.url());
  await as(browser, 'Tomasz Lewandowski', `${pathname}${search}`, async (other) => {
    await note(other).fill('She came on Tuesday');
    await other.getByRole('button', { name: 'Save the correction' }).click();
    await expect(story(other)).toContainText('Note. She came on Tuesday');
  });
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

test('somebody who loses the case while they write is told so, and the lead takes over what they wrote', async ({
  page,
  browser,
}) => {
  const reference = await disclose(reporter);
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await takeIt(page);
  await openVerb(page, 'Note');
  await note(page).fill('She asked for a woman');
  await as(browser, 'Priya Raman', `/cases/${reference}`, async (lead) => {
    await assignTo(lead, 'Amara Osei');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(
      page.getByRole('alert', { name: 'You do not have this case any more' }),
    ).toBeFocused();
    await expect(note(page)).toHaveValue('She asked for a woman');
    await lead.reload();
    await lead.getByRole('link', { name: /^Tomasz Lewandowski was writing: note/ }).click();
    await expect(lead.getByRole('main')).toContainText('She asked for a woman');
    await expectAccessible(lead);
    await lead.getByRole('button', { name: 'Take it over as a note of mine' }).click();
    await expect(story(lead)).toContainText('Note. Tomasz Lewandowski was writing');
  });
});
