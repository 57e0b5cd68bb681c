import { type Browser, expect, type Page, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { savedAs } from '#lib/casework/contact/fields.ts';
import { expectAccessible } from './accessibility.ts';
import {
  discloseAs,
  heading,
  ofStudent,
  openVerb,
  problem,
  reach,
  somebody,
  story,
} from './desk.ts';
import { disclose, reachableByEmail, reachableByPhone } from './disclosing.ts';
import { expectNothingHere, inBrowser, rowOf, signInAs } from './portal.ts';

/* What a lead and a caseworker do on a case, as people would do it. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a lead assigns a case, and its caseworker reaches the person', async ({
      page,
      browser,
    }) => {
      const reference = await disclose({ chosen: ofStudent, leaves: reachableByPhone() });
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
        await expect(ofLead.getByRole('status')).toHaveText(verbWords.assign.done);
        await expect(story(ofLead)).toContainText('Assigned to Tomasz Lewandowski. Speaks Polish');
      });

      await signInAs(page, 'Tomasz Lewandowski', '/my-day');
      if (javaScriptEnabled) await expectAccessible(page);
      const row = page.getByRole('listitem').filter({ hasText: reference });
      await row.getByRole('link', { name: 'Log the contact' }).click();
      await expect(heading(page)).toHaveText('Log a contact');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('In one line').fill('Will come on Friday');
      await page.getByRole('button', { name: savedAs.reached }).click();
      await expect(page.getByRole('status')).toHaveText(verbWords['log-contact'].done);
      await expect(story(page)).toContainText('Phone call: reached. Will come on Friday');
      await expect(page.getByText('In support', { exact: true })).toBeVisible();
      if (!javaScriptEnabled) return;
      await expectAccessible(page);
      await page.keyboard.press('a');
      await expect(page.getByText('Somebody has this case: the lead reassigns.')).toBeVisible();
    });

    test('what is wrong with a contact is said beside the field, and what was typed stays', async ({
      page,
    }) => {
      const reference = await disclose({ chosen: ofStudent, leaves: reachableByPhone() });
      await signInAs(page, 'Priya Raman', `/cases/${reference}/log-contact`);
      await page.getByLabel('In one line').fill('Tried at noon');
      // Enter in a line does not choose between the two buttons.
      await page.getByLabel('In one line').press('Enter');
      // The browser's own field holds no day that there is not.
      await page.getByLabel('Date').clear();
      await page.getByRole('button', { name: savedAs['not-reached'] }).click();
      const summary = problem(page);
      await expect(summary).toBeFocused();
      await expect(summary).toContainText('When: type day, month and year');
      await page.getByLabel('Date').fill('2030-01-01');
      await page.getByRole('button', { name: savedAs['not-reached'] }).click();
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
  const reference = await disclose({
    chosen: { role: 'Prefer not to say', what: ['Bullying'] },
    leaves: reachableByPhone(),
  });
  await signInAs(page, 'Priya Raman', `/cases/${reference}/assign`);
  await page.getByRole('radio', { name: 'Tomasz Lewandowski' }).check();
  await page.getByLabel('Why them, in one line').fill('Knows the course');
  await inBrowser(browser, async (other) => {
    await signInAs(other, 'Callum Reid', `/cases/${reference}/assign`);
    await other.getByRole('radio', { name: 'Bethan Price' }).check();
    await other.getByRole('button', { name: 'Assign' }).click();
    await expect(other.getByRole('status')).toHaveText(verbWords.assign.done);
  });
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(
    page.getByRole('alert', { name: 'Somebody else changed this meanwhile' }),
  ).toBeFocused();
  await expect(page.getByLabel('Why them, in one line')).toHaveValue('Knows the course');
  // What stands around the form says the same, and what was typed is not taken for an earlier draft.
  await expect(page.locator('[data-stays-on-top]')).toContainText('Assigned to Bethan Price');
  await expect(page.getByText('Now with Bethan Price')).toBeVisible();
  await expect(page.getByText('You were writing this')).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the introduction is shown with the name of the colleague who is chosen', async ({
      page,
    }) => {
      const person = somebody();
      const reference = await discloseAs(person);
      await signInAs(page, 'Priya Raman', `/cases/${reference}/assign`);
      const introduction = page.getByRole('region', { name: 'The introduction' });
      await expect(introduction).toContainText('[The name of the person you choose]');
      await page.getByRole('radio', { name: 'Tomasz Lewandowski' }).check();
      await expect(introduction).toContainText(
        javaScriptEnabled
          ? 'Tomasz Lewandowski from the University will contact you'
          : '[The name of the person you choose] from the University will contact you',
      );
    });
  });
}

test('a Red case is acknowledged once, and takes a note', async ({ page }) => {
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', age: '16 or 17' },
    leaves: reachableByPhone(),
  });
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await page.getByRole('link', { name: 'Acknowledge' }).click();
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(story(page)).toContainText('Acknowledged that it is Red');
  await page.getByText('More', { exact: true }).click();
  await expect(page.getByText('Somebody has acknowledged it')).toBeVisible();
  await openVerb(page, 'Note');
  // How to reach the person stays in sight beside the form.
  await expect(page.locator('[data-stays-on-top]')).toContainText(reference);
  await expect(page.getByRole('region', { name: 'Reach' })).toContainText(' 496 0');
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
  const reference = await disclose({ chosen: ofStudent, leaves: reachableByPhone() });
  await signInAs(page, 'Amara Osei', `/cases/${reference}`);
  const verbs = page.getByRole('navigation', { name: 'What you can do' }).getByRole('link');
  await expect(verbs).toHaveText(['Take this case', 'I should not have this case']);
  const response = await page.goto(`/cases/${reference}/log-contact`);
  expect(response?.status()).toBe(404);
  await inBrowser(browser, async (other) => {
    await signInAs(other, 'Bethan Price', '/cases');
    await expectNothingHere(other, `/cases/${reference}/assign`);
  });
});

test('a task stands in the day of the colleague who has to do it, until it is done', async ({
  page,
}) => {
  const reference = await disclose({ chosen: ofStudent, leaves: reachableByPhone() });
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
  await expect(page.getByRole('status')).toHaveText(verbWords['finish-task'].done);
  await expect(task).toHaveCount(0);
});

/** As long as what people write: two lines of the Story. */
const longNote =
  'Went through the options together, and what each would mean for the course. Chose the clinic first, no police for now';

/** A case of the lead's, on which enough has happened: notes that were written without script, which is quick, and a task that is open. */
async function caseWithNotes(browser: Browser, page: Page, notes: number): Promise<string> {
  // Nobody else has this address: no other case is of the same person.
  const name = `Kim${crypto.randomUUID().slice(0, 8)}`;
  const leaves = reachableByEmail(name, `${name}@example.com`, 'no');
  const reference = await disclose({ chosen: ofStudent, leaves });
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  for (let written = 0; written < notes; written += 1) {
    await plain.goto(`/cases/${reference}/note`);
    await plain
      .getByRole('textbox', { name: 'Note' })
      .fill(
        written % 2 === 0 ? `${longNote}: line ${written}` : `What happened, in line ${written}`,
      );
    await plain.getByRole('button', { name: 'Save' }).click();
    await expect(plain.getByRole('status')).toHaveText(verbWords.note.done);
  }
  await plain.goto(`/cases/${reference}/task`);
  await plain
    .getByLabel('What is to be done?')
    .fill('Ask the department for two weeks on the essay');
  await plain.getByLabel('Why?').fill('Agreed with Kim; no reason is given to them');
  await plain.getByLabel('By when?').fill('2027-01-08');
  await plain.getByRole('button', { name: 'Save' }).click();
  await context.close();
  return reference;
}

test('at 1440 by 900 a case shows its head, Reach, Next and eight lines of the Story', async ({
  page,
  browser,
}) => {
  const reference = await caseWithNotes(browser, page, 6);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/cases/${reference}`);
  for (const part of [
    heading(page),
    page.getByRole('region', { name: 'Reach' }),
    page.getByRole('region', { name: 'Next' }),
    page.getByRole('listitem').filter({ hasText: 'two weeks on the essay' }).first(),
    story(page).getByRole('listitem').filter({ hasText: 'line 4' }),
  ]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
  await expect(story(page).locator('ol > li')).toHaveCount(8);
  await expect(story(page).locator('ol > li').nth(7)).toBeInViewport({ ratio: 1 });
  // Next stands above the Story, and both to the left of how the person is reached.
  const [ofNext, ofStory, ofReach] = await Promise.all(
    [page.getByRole('region', { name: 'Next' }), story(page), reach(page)].map((part) =>
      part.boundingBox(),
    ),
  );
  expect(ofNext?.x).toBe(ofStory?.x);
  expect((ofNext?.y ?? 0) + (ofNext?.height ?? 0)).toBeLessThanOrEqual(ofStory?.y ?? 0);
  expect(ofReach?.x ?? 0).toBeGreaterThan((ofNext?.x ?? 0) + (ofNext?.width ?? 0));
});

test('single keys move through the queue, open a form and keep what is in it; switched off, they do nothing', async ({
  page,
}) => {
  const reference = await disclose({ chosen: ofStudent, leaves: reachableByPhone() });
  await signInAs(page, 'Priya Raman', '/cases?show=unassigned');
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByRole('button', { name: /^Close/ })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByText('Choose a case first')).toBeVisible();
  const links = page.getByRole('rowheader').getByRole('link');
  await page.keyboard.press('j');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.getByText('This is the first row.')).toBeVisible();
  await (await rowOf(page, reference)).getByRole('link').focus();
  const form = `**/cases/${reference}/note`;
  await page.route(form, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  // What is typed while the page comes is for that page: no letter of it opens another.
  await page.keyboard.type('nlta/');
  await expect(page).toHaveURL(`/cases/${reference}/note#text`);
  await page.unroute(form);

  const note = page.getByRole('textbox', { name: 'Note' });
  const script = page.getByRole('button', { name: 'Hide' });
  await expect(script).toBeVisible();
  // Whoever opens it by a key goes on typing.
  await expect(note).toBeFocused();
  await page.keyboard.type('all in one line');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status')).toContainText('What you wrote is kept as a draft');
  await expect(script).toBeVisible();
  await page.keyboard.press('n');
  await expect(note).toHaveValue('all in one line');
  await expect(script).toBeVisible();
  await note.press('Control+Enter');
  await expect(story(page)).toContainText('Note. all in one line');

  await page.getByRole('banner').locator('summary', { hasText: 'Signed in as' }).click();
  await page.getByRole('button', { name: 'Switch single keys off' }).click();
  await expect(page.getByText('Single keys are off, on every device')).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(script).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();
  await expect(page).toHaveURL(`/cases/${reference}`);
  await page.goto('/keys');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Switch single keys on' }).first().click();
  await expect(page.getByText('Single keys are on.')).toBeVisible();
});
