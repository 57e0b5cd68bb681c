import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { disclose, expectNothingHere, inBrowser, reachableByPhone, signInAs } from './portal.ts';

/* What a lead and a caseworker do on a case, as people would do it. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const story = (page: Page) => page.getByRole('region', { name: 'Story' });
const problem = (page: Page) => page.getByRole('alert', { name: 'There is a problem' });
const student = { role: 'Undergraduate student', what: ['Bullying'] };

/** Three verbs are in view, the rest are under More. */
async function openVerb(page: Page, name: string): Promise<void> {
  const verb = page
    .getByRole('navigation', { name: 'What you can do' })
    .getByText(name, { exact: true });
  if (!(await verb.isVisible())) await page.getByText('More', { exact: true }).click();
  await verb.click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a lead assigns a case, and its caseworker reaches the person', async ({
      page,
      browser,
    }) => {
      const reference = await disclose(browser, { chosen: student, fillIn: reachableByPhone() });
      await inBrowser(browser, async (ofLead) => {
        await signInAs(ofLead, 'Priya Raman', `/cases/${reference}`);
        await ofLead.getByRole('link', { name: 'Assign', exact: true }).click();
        await expect(heading(ofLead)).toHaveText('Assign');
        if (javaScriptEnabled) await expectAccessible(ofLead);
        await ofLead.getByRole('button', { name: 'Assign' }).click();
        await expect(problem(ofLead)).toContainText('Choose somebody from the list');
        await ofLead.getByRole('radio', { name: 'Tomasz Lewandowski' }).check();
        await ofLead.getByLabel('Why them, in one line').fill('Speaks Polish');
        await ofLead.getByRole('button', { name: 'Assign' }).click();
        await expect(ofLead.getByRole('status')).toHaveText('Saved: assign.');
        await expect(story(ofLead)).toContainText('Assigned to Tomasz Lewandowski. Speaks Polish');
      });

      await signInAs(page, 'Tomasz Lewandowski', '/my-day');
      if (javaScriptEnabled) await expectAccessible(page);
      const row = page.getByRole('listitem').filter({ hasText: reference });
      await row.getByRole('link', { name: 'Log the contact' }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('In one line').fill('Will come on Friday');
      await page.getByRole('button', { name: 'Save: reached' }).click();
      await expect(page.getByRole('status')).toHaveText('Saved: log a contact.');
      await expect(story(page)).toContainText('Phone call: reached. Will come on Friday');
      await expect(page.getByText('In support', { exact: true })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test('what is wrong with a contact is said beside the field, and what was typed stays', async ({
      page,
      browser,
    }) => {
      const reference = await disclose(browser, { chosen: student, fillIn: reachableByPhone() });
      await signInAs(page, 'Priya Raman', `/cases/${reference}/log-contact`);
      await page.getByLabel('In one line').fill('Tried at noon');
      // Enter in a line does not choose between the two buttons.
      await page.getByLabel('In one line').press('Enter');
      // The browser's own field holds no day that there is not.
      await page.getByLabel('Date').clear();
      await page.getByRole('button', { name: 'Save: not reached' }).click();
      const summary = problem(page);
      await expect(summary).toBeFocused();
      await expect(summary).toContainText('When: type day, month and year');
      await page.getByLabel('Date').fill('2030-01-01');
      await page.getByRole('button', { name: 'Save: not reached' }).click();
      await expect(summary).toContainText('When: this has not happened yet');
      await expect(page.getByLabel('In one line')).toHaveValue('Tried at noon');
      await expect(page.getByLabel('Date')).toHaveValue('2030-01-01');
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

test('two leads at once: whoever is second is told, and loses nothing', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, {
    chosen: { role: 'Prefer not to say', what: ['Bullying'] },
    fillIn: reachableByPhone(),
  });
  await signInAs(page, 'Priya Raman', `/cases/${reference}/assign`);
  await page.getByRole('radio', { name: 'Tomasz Lewandowski' }).check();
  await page.getByLabel('Why them, in one line').fill('Knows the course');
  await inBrowser(browser, async (other) => {
    await signInAs(other, 'Callum Reid', `/cases/${reference}/assign`);
    await other.getByRole('radio', { name: 'Bethan Price' }).check();
    await other.getByRole('button', { name: 'Assign' }).click();
    await expect(other.getByRole('status')).toHaveText('Saved: assign.');
  });
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(
    page.getByRole('alert', { name: 'Somebody else changed this meanwhile' }),
  ).toBeFocused();
  await expect(page.getByLabel('Why them, in one line')).toHaveValue('Knows the course');
});

test('a Red case is acknowledged once, and takes a note', async ({ page, browser }) => {
  const reference = await disclose(browser, {
    chosen: { role: 'Undergraduate student', age: '16 or 17' },
    notices: ['under-18'],
    fillIn: reachableByPhone(),
  });
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await page.getByRole('link', { name: 'Acknowledge' }).click();
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(story(page)).toContainText('Seen that it is Red');
  await page.getByText('More', { exact: true }).click();
  await expect(page.getByText('Somebody has acknowledged it')).toBeVisible();
  await openVerb(page, 'Note');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(problem(page)).toContainText('Write the note');
  await page.getByRole('textbox', { name: 'Note' }).fill('She asked for a woman.\nCalled at ten.');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Note. She asked for a woman.');
});

test('a colleague of the team finds no verb but taking the case, and another team finds nothing', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, { chosen: student, fillIn: reachableByPhone() });
  await signInAs(page, 'Amara Osei', `/cases/${reference}`);
  const verbs = page.getByRole('navigation', { name: 'What you can do' }).getByRole('link');
  await expect(verbs).toHaveText(['Assign', 'I should not have this case']);
  const response = await page.goto(`/cases/${reference}/log-contact`);
  expect(response?.status()).toBe(404);
  await inBrowser(browser, async (other) => {
    await signInAs(other, 'Bethan Price', '/cases');
    await expectNothingHere(other, `/cases/${reference}/assign`);
  });
});

test('a task stands in the day of whoever has to do it, until it is done', async ({
  page,
  browser,
}) => {
  const reference = await disclose(browser, { chosen: student, fillIn: reachableByPhone() });
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await openVerb(page, 'Task');
  await page.getByLabel('What is to be done?').fill(`Ask housing about ${reference}`);
  await page.getByLabel('Why?').fill('She cannot go back there');
  await page.getByLabel('By when?').fill('2027-01-08');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(story(page)).toContainText(`Task for Priya Raman: Ask housing about ${reference}`);
  await page.getByRole('link', { name: 'My day' }).click();
  const task = page.getByRole('listitem').filter({ hasText: `Ask housing about ${reference}` });
  await task.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('status')).toHaveText('The task is done.');
  await expect(task).toHaveCount(0);
});
