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
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections).toContainText('Red flags 16 open');
  // With the keyboard: no to all but strangulation.
  await page.locator('#flag-danger').focus();
  for (const key of 'nnynnnnnnnnnnnnn') await page.keyboard.press(key);
  await expect(page.locator('input[name="flag-strangulation"][value="yes"]')).toBeChecked();
  await expect(page.locator('input[name="repeated"][value="no"]')).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'At least High' })).toContainText(
    'strangulation',
  );
  await expect(page.locator('input[name="level"][value="medium"]')).toBeDisabled();
  await expect(sections).toContainText('Red flags done');
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
  // The register that was agreed is not typed again, and what it said stands beside it.
  await expect(page.getByLabel('What may happen').first()).toHaveValue(
    'He waits outside the library',
  );
  await expect(
    page.getByText(/^Last time, today .*: He waits outside the library; Them/),
  ).toBeVisible();
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

test('an answer that was pressed by mistake is taken back, and the register comes and goes with the level, with what was written in it', async ({
  page,
}) => {
  const reference = await discloseAs(somebody());
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await takeIt(page);
  await page.goto(`/cases/${reference}/assess`);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const hazard = page.getByLabel('What may happen').first();
  await expect(hazard).toBeHidden();
  // By the mouse.
  await choose(page, 'flag-stalking', 'yes');
  await expect(sections).toContainText('Red flags 15 open');
  await expect(hazard).toBeVisible();
  await writeRisk(page);
  await expect(page.getByText('Critical: 4 × 4 = 16')).toBeVisible();
  await page.getByRole('button', { name: 'Clear: Stalking' }).click();
  await expect(sections).toContainText('Red flags 16 open');
  await expect(page.getByRole('status').filter({ hasText: 'No floor holds' })).toBeVisible();
  await expect(hazard).toBeHidden();
  // By the keyboard.
  await page.locator('#flag-weapon').focus();
  await page.keyboard.press('y');
  await page.locator('input[name="flag-weapon"][value="yes"]').focus();
  await page.keyboard.press('Backspace');
  await expect(page.locator('input[name="flag-weapon"][value="yes"]')).not.toBeChecked();
  await choose(page, 'level', 'medium');
  await expect(hazard).toHaveValue('He waits outside the library');
  await expectAccessible(page);
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
