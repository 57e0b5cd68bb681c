import { expect, type Page, test } from '@playwright/test';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { disclose, reachableByPhone } from './disclosing.ts';
import { type Chosen, personas } from './personas.ts';
import { phoneNumber } from './phone-number.ts';
import { answerFor, expectNothingHere, findRow, inBrowser, rowOf, signInAs } from './portal.ts';
import { beginAt } from './skip.ts';
import { answer, choose } from './walk.ts';

/*
 * Whom a reporter does not want to have their case: ticked, or typed in words that are not certain. Then nobody sees the case
 * until somebody who is certainly not meant has said whom they mean.
 */

test.describe.configure({ timeout: 120_000 });

const student = { role: 'Undergraduate student', what: ['Bullying'] } as const satisfies Chosen;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const whom = (page: Page) => page.getByRole('group', { name: 'Who do these words mean?' });
const who = (page: Page) => page.getByRole('group', { name: 'Which of us?' });
const save = (page: Page) => page.getByRole('button', { name: 'Save the answer' }).click();
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const resembling = 'Priya Raman (resembles the words)';

/** Discloses, with words that are not certain. @returns the reference */
function discloseNotTo(words: string, chosen: Chosen = student): Promise<string> {
  return disclose({ chosen, leaves: reachableByPhone(words) });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('nobody sees the case, and the other lead sees the words alone', async ({
      page,
      browser,
    }) => {
      const reference = await discloseNotTo('Dr Raman');
      await inBrowser(browser, async (meant) => {
        await signInAs(meant, 'Priya Raman');
        expect(await findRow(meant, reference)).toBeUndefined();
        await meant.goto('/gate');
        await expect(meant.getByRole('link', { name: reference })).toHaveCount(0);
        for (const part of ['cases', 'gate']) {
          const hidden = await answerFor(meant, reference, part);
          expect(hidden).toEqual(await answerFor(meant, 'RS-0000-0000', part));
          await expectNothingHere(meant, `/${part}/${reference}`);
        }
      });
      await inBrowser(browser, async (caseworker) => {
        await signInAs(caseworker, 'Amara Osei');
        expect(await findRow(caseworker, reference)).toBeUndefined();
        await expectNothingHere(caseworker, '/gate');
        await expectNothingHere(caseworker, `/gate/${reference}`);
      });

      await signInAs(page, 'Callum Reid');
      expect(await findRow(page, reference)).toBeUndefined();
      await expectNothingHere(page, `/cases/${reference}`);
      await page.goto('/cases');
      await page.getByRole('link', { name: /^Gate \(\d+\)$/ }).click();
      await expect(heading(page)).toHaveText('Who did they mean?');
      const question = page.getByRole('listitem').filter({ hasText: reference });
      await expect(question).toContainText(
        /Nobody sees this case until you answer\. After .+ \d\d:\d\d somebody else is asked\./,
      );
      await question.getByRole('link', { name: reference }).click();
      await expect(page).toHaveTitle(reference);
      await expect(page.getByRole('blockquote')).toHaveText('Dr Raman');
      await expect(page.getByRole('main')).toContainText('You see nothing else of it.');
      await expect(page.getByRole('main')).not.toContainText(/07700|Undergraduate|Bullying|Green/);
      // Those who resemble the words stand first; nobody is chosen for the reader.
      await expect(who(page).getByRole('checkbox').first()).toHaveAccessibleName(/resembles/);
      await expect(who(page).getByLabel(resembling)).toBeVisible();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    });

    test('what is chosen is kept when the answer is to be mended, and the summary has the focus', async ({
      page,
    }) => {
      const reference = await discloseNotTo('Raman');
      await signInAs(page, 'Callum Reid', `/gate/${reference}`);
      await save(page);
      await expect(summary(page)).toBeFocused();
      await expect(summary(page)).toContainText('Choose who the words mean');

      await choose(page, 'One or more of us');
      await save(page);
      await expect(summary(page)).toContainText('Tick everybody the words mean');
      await expect(summary(page)).toBeFocused();
      await expect(whom(page).getByLabel('One or more of us')).toBeChecked();
      await summary(page).getByRole('link').click();
      await expect(who(page).getByRole('checkbox').first()).toBeFocused();

      await choose(page, 'Nobody here');
      await choose(page, resembling);
      await save(page);
      await expect(summary(page)).toContainText('You ticked people.');
      await expect(whom(page).getByLabel('Nobody here')).toBeChecked();
      await expect(who(page).getByLabel(resembling)).toBeChecked();
    });

    test('one of us: they stay out, and whoever answered has the case where they may', async ({
      page,
      browser,
    }) => {
      const reference = await discloseNotTo('Dr Raman');
      await signInAs(page, 'Callum Reid', `/gate/${reference}`);
      await choose(page, 'One or more of us');
      await choose(page, resembling);
      await save(page);
      await expect(page).toHaveURL(`/cases/${reference}?done=gate`);
      await expect(page.getByRole('region', { name: 'Who did they mean?' })).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText('Triage');
      // Asked again, it leads to the case.
      await page.goto(`/gate/${reference}`);
      await expect(page).toHaveURL(`/cases/${reference}`);
      await inBrowser(browser, async (meant) => {
        await signInAs(meant, 'Priya Raman');
        expect(await findRow(meant, reference)).toBeUndefined();
        await expectNothingHere(meant, `/cases/${reference}`);
      });
    });

    test('people who agreed to be listed can be ticked, and then nobody needs to ask', async ({
      page,
      browser,
    }) => {
      const ticks = 'Is there anyone here who must not be given this case?';
      await beginAt(page, 'check');
      await page.goto('/disclose/contact');
      await page.locator('summary', { hasText: 'What you need' }).click();
      const group = page.getByRole('group', { name: ticks });
      await expect(group.getByRole('checkbox')).toHaveCount(2);
      await group.getByLabel('Priya Raman, who leads the team for students').check();
      await page.getByRole('button', { name: 'Send' }).click();
      // No safe way was given: what was ticked comes back with the form.
      await expect(summary(page)).toBeFocused();
      await expect(group.getByRole('checkbox', { checked: true })).toHaveCount(1);
      await page.getByLabel('Phone number').fill(phoneNumber());
      await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
      const reference = (await page.getByText(/^RS-\w{4}-\w{4}$/).textContent()) ?? '';

      await inBrowser(browser, async (ticked) => {
        await signInAs(ticked, 'Priya Raman');
        expect(await findRow(ticked, reference)).toBeUndefined();
        await expectNothingHere(ticked, `/cases/${reference}`);
      });
      await inBrowser(browser, async (other) => {
        await signInAs(other, 'Callum Reid');
        await (await rowOf(other, reference)).getByRole('link', { name: reference }).click();
        await expect(other.getByRole('main')).toContainText('Must not be given this case');
        await expect(other.getByRole('region', { name: 'Reach' })).toContainText('Priya Raman');
        await expect(other.getByRole('link', { name: 'Say whom they mean' })).toHaveCount(0);
      });
    });
  });
}

test('nobody here: the case goes to the lead whose it is, and whoever answered sees no more of it', async ({
  page,
  browser,
}) => {
  const reference = await discloseNotTo('Raman, my landlord');
  await signInAs(page, 'Callum Reid', `/gate/${reference}`);
  await choose(page, 'Nobody here');
  await save(page);
  await expect(page).toHaveURL(`/gate?answered=${reference}`);
  await expect(page.getByRole('status')).toContainText(`${reference} goes on`);
  await expectNothingHere(page, `/gate/${reference}`);
  await expectNothingHere(page, `/cases/${reference}`);
  await inBrowser(browser, async (lead) => {
    await signInAs(lead, 'Priya Raman');
    await (await rowOf(lead, reference)).getByRole('link', { name: reference }).click();
    await expect(lead.getByRole('region', { name: 'Reach' })).toContainText('Raman, my landlord');
  });
});

test('the person has to be asked: whoever asks has the case alone until they have answered', async ({
  page,
  browser,
}) => {
  const reference = await discloseNotTo('whoever is called Raman');
  await signInAs(page, 'Callum Reid', `/gate/${reference}`);
  await choose(page, 'I cannot tell: the person has to be asked');
  await save(page);
  await expect(page).toHaveURL(`/cases/${reference}?done=gate`);
  await expect(page.getByRole('region', { name: 'Reach' })).toContainText(' 496 0');
  await inBrowser(browser, async (meant) => {
    await signInAs(meant, 'Priya Raman');
    expect(await findRow(meant, reference)).toBeUndefined();
  });
  await page
    .getByRole('region', { name: 'Who did they mean?' })
    .getByRole('link', { name: 'Say whom they mean' })
    .click();
  await expect(whom(page).getByRole('radio')).toHaveCount(2);
  await choose(page, 'Nobody here');
  await save(page);
  await expect(page).toHaveURL(`/gate?answered=${reference}`);
});

test('a Red case does not wait: words and case are seen together, and never by those who may be meant', async ({
  page,
  browser,
}) => {
  const red = personas.find(({ name }) => name === 'a named student');
  if (red === undefined) throw new Error('no such persona');
  const reference = await disclose({
    ...red,
    leaves: reachableByPhone('Dr Raman, and somebody in the library'),
  });
  await signInAs(page, 'Callum Reid');
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Red');
  await row.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('region', { name: 'Reach' })).toContainText(
    'Dr Raman, and somebody in the library',
  );
  await page.getByRole('link', { name: 'Say whom they mean' }).click();
  await expect(page.getByRole('main')).toContainText('This case is Red and does not wait.');
  await expect(page.getByRole('link', { name: 'Open the case' })).toBeVisible();
  await inBrowser(browser, async (meant) => {
    await signInAs(meant, 'Priya Raman');
    expect(await findRow(meant, reference)).toBeUndefined();
    await expectNothingHere(meant, `/gate/${reference}`);
  });
});

test('with the keyboard alone a question is found and answered', async ({ page }) => {
  const reference = await discloseNotTo('Raman in the office');
  await signInAs(page, 'Callum Reid', '/gate');
  await page.getByRole('link', { name: reference }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/gate/${reference}`);
  const link = page.getByRole('link', { name: 'All questions' });
  await link.focus();
  await page.keyboard.press('Tab');
  await expect(whom(page).getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(who(page).getByRole('checkbox').first()).toBeFocused();
  while (!(await page.locator(':focus').getAttribute('name'))?.includes('people')) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(cases|gate)/);
  await expect(page).not.toHaveURL(`/gate/${reference}`);
});

test('two engines find nothing wrong with the gate, in any of its states', async ({ page }) => {
  test.setTimeout(240_000);
  const words = `Raman\n${'Somebody-with-a-name-that-does-not-wrap-by-itself '.repeat(5)}`;
  const reference = await discloseNotTo(words);
  await signInAs(page, 'Callum Reid', '/gate');
  await expectAccessibleInOneLook(page);
  await page.goto(`/gate/${reference}`);
  await expectAccessibleInOneLook(page);
  await choose(page, 'One or more of us');
  await save(page);
  await expect(summary(page)).toBeVisible();
  await expectAccessibleInOneLook(page);
  await choose(page, 'I cannot tell: the person has to be asked');
  await save(page);
  await expect(page).toHaveURL(`/cases/${reference}?done=gate`);
  await expectAccessibleInOneLook(page);
  await page.goto(`/gate/${reference}`);
  await expectAccessibleInOneLook(page);
  await choose(page, 'Nobody here');
  await save(page);
  await expect(page.getByRole('status')).toBeVisible();
  await expectAccessibleInOneLook(page);
});
