import { expect, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { expectAccessible, expectAccessibleInOneLook } from './accessibility.ts';
import { as, discloseAs, heading, openVerb, problem, somebody, story, takeIt } from './desk.ts';
import { answerFlags, answerTheRest, choose, writeRisk } from './meeting.ts';
import { signInAs } from './portal.ts';

/* Needs and risk are assessed; a lower level takes two people. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

test('floors are shown as one answers by keys, the level of the case follows, and a lower one holds once the lead agrees', async ({
  page,
  browser,
}) => {
  const reference = await discloseAs(somebody());
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await takeIt(page);
  await openVerb(page, 'Assess needs and risk');
  await expect(page.getByRole('status').filter({ hasText: 'No floor holds' })).toBeVisible();
  // With the keyboard: no to all but strangulation.
  await page.locator('#flag-danger').focus();
  for (const key of 'nnynnnnnnnnnnnnn') await page.keyboard.press(key);
  await expect(page.locator('input[name="flag-strangulation"][value="yes"]')).toBeChecked();
  await expect(page.locator('input[name="repeated"][value="no"]')).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'At least High' })).toContainText(
    'strangulation',
  );
  await expect(page.locator('input[name="level"][value="medium"]')).toBeDisabled();
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(problem(page)).toBeFocused();
  await expectAccessible(page);
  await answerTheRest(page);
  await writeRisk(page);
  await page.locator('#ground').selectOption('judgement');
  await choose(page, 'level', 'high');
  await page.getByLabel('Why, in a few words').fill('Choked once; he knows where they live');
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(page.getByRole('status').filter({ hasText: verbWords.assess.done })).toBeVisible();
  await expect(story(page)).toContainText(
    'Needs and risk assessed: High. Choked once; he knows where they live',
  );
  await expect(page.getByRole('main').getByText('Red', { exact: true }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Review: Review the assessment' }).click();
  await expect(page.getByText(/^Last time, today .*: Yes$/)).toHaveCount(1);
  await answerFlags(page, []);
  await answerTheRest(page);
  await writeRisk(page);
  await page.locator('#ground').selectOption('words');
  await choose(page, 'level', 'medium');
  await page.getByLabel('Why, in a few words').fill('He has moved away');
  await page.getByLabel('Why is it lower than before?').fill('They feel safe again');
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(story(page)).toContainText('High holds until a second person agrees to Medium');
  await expect(page.getByRole('main').getByText('Red', { exact: true }).first()).toBeVisible();

  await as(browser, 'Priya Raman', `/cases/${reference}`, async (lead) => {
    await lead.getByRole('link', { name: /^Decide: / }).click();
    await expect(heading(lead)).toHaveText('Decide on a lower level');
    await expect(lead.getByRole('main')).toContainText('They feel safe again');
    await expectAccessibleInOneLook(lead);
    await lead.getByRole('radio', { name: 'Yes: it is lowered' }).check();
    await lead.getByLabel('Why, in one line').fill('I spoke with them too');
    await lead.getByRole('button', { name: 'Save the decision' }).click();
    await expect(story(lead)).toContainText('Agreed to Medium in place of High');
    await expect(lead.getByRole('main').getByText('Amber', { exact: true }).first()).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the floors are computed on Save, and stand above the form with their reasons', async ({
    page,
  }) => {
    const reference = await discloseAs(somebody());
    await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
    await takeIt(page);
    await page.goto(`/cases/${reference}/assess`);
    await answerFlags(page, ['stalking']);
    await answerTheRest(page);
    await page.getByText('Needed from Medium upwards').click();
    await writeRisk(page);
    await page.locator('#ground').selectOption('judgement');
    await choose(page, 'level', 'medium');
    await page.getByLabel('Why, in a few words').fill('Followed home twice');
    await page.getByRole('button', { name: 'Save the assessment' }).click();
    await expect(problem(page)).toContainText('At least High, because: stalking');
    await expect(page.getByLabel('Why, in a few words')).toHaveValue('Followed home twice');
    await expect(page.getByText('Critical: 4 × 4 = 16')).toBeVisible();
    await choose(page, 'level', 'high');
    await page.getByRole('button', { name: 'Save the assessment' }).click();
    await expect(story(page)).toContainText('Needs and risk assessed: High. Followed home twice');
  });
});
