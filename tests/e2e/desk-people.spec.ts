import { expect, type Page, test } from '@playwright/test';
import { nothingFound } from '#lib/casework/people/found-words.ts';
import {
  as,
  discloseAs,
  heading,
  logCall,
  next,
  openVerb,
  saved,
  somebody,
  story,
  takeIt,
} from './desk.ts';
import { letItHaveCome } from './moved-clock.ts';
import { phoneNumber } from './phone-number.ts';
import { signInAs } from './portal.ts';
import { answer } from './walk.ts';

/* Somebody who came in, who calls again, who comes back: found by what is known of them, and by nobody who may not. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

/** Looks for somebody, from whatever page of the desk. @returns all that the page says */
async function find(page: Page, words: string): Promise<string> {
  await page
    .getByRole('navigation', { name: 'Portal' })
    .getByRole('link', { name: 'Find' })
    .click();
  await page.getByRole('textbox', { name: 'Whom or what are you looking for?' }).fill(words);
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.locator('[data-found]')).toBeFocused();
  await expect(page).toHaveURL('/find');
  return (await page.getByRole('main').textContent()) ?? '';
}

test('somebody who came in is entered while talking, in twelve fields at most; when she calls again she is found by her name, and by nobody who may not', async ({
  page,
  browser,
}) => {
  const name = 'Sarah Khan';
  const phone = phoneNumber();
  await signInAs(page, 'Tomasz Lewandowski', '/my-day');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await expect(heading(page)).toHaveText('New case');
  const names = await page
    .getByRole('main')
    .locator('input:not([type=hidden]), textarea, select')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')));
  expect(new Set(names).size).toBeLessThanOrEqual(12);

  await answer(page, 'How did it come?', 'They came in');
  await answer(page, 'May we contact the person?', 'Yes, they want us to');
  await page.getByLabel('Name to use').fill(name);
  // Talking goes on, and what is typed is kept meanwhile.
  await expect(page.getByRole('status')).toHaveText(/^Draft kept \d\d:\d\d$/);
  await page.getByLabel('Phone number').fill(phone);
  await page.getByLabel('In a few words, what they told you').fill('Followed home twice');
  await page.getByRole('checkbox', { name: 'To call them' }).check();
  await page.getByRole('radio', { name: /^A student/ }).check();
  await page.getByRole('button', { name: 'Save and take it' }).click();
  await expect(story(page)).toContainText('They came in; they want to be contacted');
  await expect(story(page)).toContainText('Note. Followed home twice');
  await expect(page.getByText('In support', { exact: true })).toBeVisible();
  const reference = new URL(page.url()).pathname.slice('/cases/'.length);

  // What she told them is written down once there is time for it, and the case is more serious by it.
  await page.getByRole('link', { name: 'Write down their answers' }).click();
  await page.getByRole('checkbox', { name: 'Stalking or being followed' }).check();
  await answer(page, 'Safe right now', 'Not sure');
  await page.getByRole('button', { name: 'Save the answers' }).click();
  await expect(story(page)).toContainText('Their answers were written down: 2 of 15 questions');
  await expect(page.getByRole('main').getByText('Amber').first()).toBeVisible();
  const told = page.getByRole('region', { name: 'What they told us' });
  await expect(told).toContainText('Stalking or being followed');

  // “Hi, it’s Sarah Khan…”
  await find(page, name);
  await page.getByRole('main').getByRole('link', { name: reference }).click();
  await expect(heading(page)).toContainText(name);
  expect(await find(page, phone.replace('0', '+44 '))).toContain('One case fits');

  const nobody = await find(page, 'Nobody Whomsoever');
  expect(nobody).toContain(nothingFound);
  expect(await find(page, 'Sara Kha')).toBe(nobody);
  await as(browser, 'Amara Osei', '/my-day', async (colleague) => {
    for (const words of [name, phone]) expect(await find(colleague, words)).toBe(nobody);
  });
});

test('somebody comes back after their case was closed: the lead is told, joins the two, and the closed case opens again as new', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const older = await discloseAs(person);
  await as(browser, 'Tomasz Lewandowski', `/cases/${older}`, async (owner) => {
    await takeIt(owner);
    await logCall(owner, 'reached', 'Needs nothing more');
    await openVerb(owner, 'Close');
    await answer(owner, 'How did it end?', 'They had the support that they wanted');
    await owner.getByRole('checkbox', { name: 'They know that the case is being closed' }).check();
    await owner.getByRole('button', { name: 'Close the case' }).click();
    await expect(owner.getByText('Closed', { exact: true })).toBeVisible();
  });
  // A week goes by.
  await letItHaveCome(older, 5);
  const newer = await discloseAs(person);

  await signInAs(page, 'Priya Raman', `/cases/${newer}`);
  const notice = page.getByRole('region', { name: `May be the same person as ${older}` });
  await expect(notice).toContainText('Both have the same email address and the same phone number.');
  await notice.getByRole('link', { name: 'Join them' }).click();
  await expect(page.getByRole('main')).toContainText(`${older} opens again as new`);
  await expect(page.getByRole('main')).toContainText('Before, Tomasz Lewandowski had it.');
  await page.getByRole('button', { name: 'Join them' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'both are of the same person' }).check();
  await page.getByRole('button', { name: 'Join them' }).click();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: older }).first().click();
  await expect(heading(page)).toContainText(older);
  await expect(page.getByRole('main').getByText('New', { exact: true })).toBeVisible();
  await expect(next(page)).toContainText('Nobody has this case');
  await expect(story(page)).toContainText(
    'which opened it again. Before, Tomasz Lewandowski had it',
  );
  await expect(page.getByText(/^They came again /)).toBeVisible();
  await expect(notice).toHaveCount(0);
});
