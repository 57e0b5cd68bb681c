import { type Browser, expect, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import {
  as,
  assignTo,
  discloseAs,
  next,
  openFromDay,
  openVerb,
  rowIn,
  saved,
  somebody,
  story,
} from './desk.ts';
import { disclose, reachableByPhone } from './disclosing.ts';
import {
  approveFollowUp,
  assessAs,
  bookNow,
  caseOf,
  choose,
  finish,
  giveFollowUp,
  mailTo,
  openAppointment,
  workingDay,
} from './meeting.ts';
import { expectNothingHere, signInAs } from './portal.ts';
import { queryStack } from './stack-store.ts';

/* People from their disclosure to the end, with the emails that they got on the way. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default', timeout: 180_000 });

/** What an assessment of High or Critical asks of the safeguarding lead. */
async function decideAsSafeguardingLead(browser: Browser, reference: string): Promise<void> {
  await as(browser, 'Yusuf Rahman', `/cases/${reference}/decide-safeguarding`, async (page) => {
    await page.getByRole('radio', { name: 'Nothing further' }).check();
    await page.getByRole('radio', { name: 'The person was told' }).check();
    await page.getByLabel('On what grounds?').fill('They are safe tonight, and agree to the plan');
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await expect(story(page)).toContainText('Safeguarding: nothing further');
  });
}

test('a student after an assault three days ago: critical by a floor, the safeguarding lead, tonight, the follow-up, kept in touch with, closed', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await caseOf(browser, person, {
    owner: 'Amara Osei',
    chosen: {
      about: 'Me',
      role: 'Undergraduate student',
      age: '18 to 20',
      what: ['Unwanted sexual touching or assault'],
      when: '2 to 7 days ago',
      effects: ['Thoughts of suicide or self-harm'],
    },
  });
  await signInAs(page, 'Amara Osei', `/cases/${reference}`);
  await openVerb(page, 'Acknowledge');
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await bookNow(page, reference, 5);
  await openAppointment(page);
  await choose(page, 'limits', 'now');
  await page.getByLabel('What happened, in a few lines').fill('Three days ago, after the party');
  await choose(page, 'flag-suicide', 'yes');
  await page.locator('#explained-referral').check();
  await page.locator('#decision-referral').selectOption('wants');
  await choose(page, 'next', 'none');
  await choose(page, 'touch', 'agreed');
  await choose(page, 'writing', 'email');
  await page.getByLabel('I read the email address back to them').check();
  await finish(page);
  await expect(next(page)).toContainText('It is at least Critical: suicide intent');

  await page.goto(`/cases/${reference}/assess`);
  await expect(page.locator('input[name="flag-suicide"][value="yes"]')).toBeChecked();
  await expect(page.locator('input[name="level"][value="high"]')).toBeDisabled();
  await assessAs(page, 'critical', {
    raised: ['suicide'],
    tonight: 'Stays with her sister, who knows whom to call',
  });
  await expect(story(page)).toContainText('The safeguarding lead was asked');
  await expect(next(page)).toContainText('Hold a case conference on');
  await decideAsSafeguardingLead(browser, reference);

  await approveFollowUp(page, reference);
  await expect
    .poll(() => mailTo(person.email), { timeout: 15_000 })
    .toContain('You would like to contact a sexual assault referral centre.');
  expect(await mailTo(person.email)).not.toMatch(/party|suicide|critical/i);
  await expect(page.getByRole('main')).toContainText('Keeping in touch');

  await openVerb(page, 'Close');
  await page.getByRole('radio', { name: 'They had the support that they wanted' }).check();
  await page.getByLabel(/open tasks? ends?$/).check();
  await page.getByLabel('They know that the case is being closed').check();
  await page.getByLabel('Send the closing email').check();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(saved(page)).toHaveText(verbWords.close.done);
  await expect
    .poll(() => mailTo(person.email), { timeout: 15_000 })
    .toContain('you can come back whenever you want');
});

test('somebody with little English, who brings a friend and an interpreter: both are there when it is booked, and while they talk', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', what: ['Bullying'] },
    leaves: { ...reachableByPhone(), name: person.name, interpreter: 'Punjabi', friend: 'yes' },
  });
  await as(browser, 'Priya Raman', `/cases/${reference}`, (lead) => assignTo(lead, 'Amara Osei'));
  await signInAs(page, 'Amara Osei', `/cases/${reference}/book`);
  await expect(page.getByLabel('Interpreter, and into which language')).toHaveValue('Punjabi');
  await expect(page.getByLabel('A friend comes along')).toBeChecked();
  await page.getByRole('radio', { name: 'By phone' }).check();
  const start = Temporal.Now.zonedDateTimeISO('Europe/London').add({ minutes: 40 });
  await page.getByLabel('Date').fill(start.toPlainDate().toString());
  await page
    .getByRole('textbox', { name: 'Time' })
    .fill(start.toPlainTime().toString({ smallestUnit: 'minute' }));
  await page.getByLabel('They agreed to this time').check();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await openAppointment(page);
  const beside = page.getByRole('region', { name: 'Beside the form' });
  await expect(beside).toContainText('Punjabi');
  await expect(beside).toContainText('A friend comes along');
  await choose(page, 'next', 'none');
  await choose(page, 'touch', 'no');
  await choose(page, 'writing', 'paper');
  await page.locator('#explained-support').check();
  await finish(page);
  await approveFollowUp(page, reference);
  await giveFollowUp(page);
  await expect(story(page)).toContainText('Follow-up handed over on paper');
});

test('a member of staff bullied by their line manager, whom both teams help: a colleague of the other one reads along and does what was agreed', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await discloseAs(person, {
    chosen: {
      about: 'Me',
      role: 'Professional services staff',
      what: ['Bullying'],
      who: ['Line manager'],
      still: 'They have power over my grades, work or housing',
    },
  });
  await as(browser, 'Callum Reid', `/cases/${reference}`, (lead) => assignTo(lead, 'Bethan Price'));
  await as(browser, 'Amara Osei', '/my-day', async (other) => {
    await expectNothingHere(other, `/cases/${reference}`);
  });
  await signInAs(page, 'Bethan Price', `/cases/${reference}`);
  await openVerb(page, 'Add a co-worker');
  await page.getByRole('radio', { name: 'Amara Osei' }).check();
  await page.getByLabel('Why, in one line').fill('They study here too, and need an extension');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(saved(page)).toHaveText(verbWords['add-co-worker'].done);
  await bookNow(page, reference, 20);
  await openAppointment(page);
  await choose(page, 'limits', 'now');
  await page.getByLabel('What happened, in a few lines').fill('He shouts in front of the others');
  await page.locator('#explained-formal').check();
  await page.locator('#decision-formal').selectOption('thinks');
  await page.locator('#agreed-1').fill('asks the department for an extension');
  await page.locator('#who-1').selectOption({ label: 'Amara Osei' });
  await page.locator('#until-1').fill(workingDay(3));
  await choose(page, 'next', 'none');
  await choose(page, 'touch', 'no');
  await choose(page, 'writing', 'email');
  await page.getByLabel('I read the email address back to them').check();
  await finish(page);
  await approveFollowUp(page, reference);
  await expect
    .poll(() => mailTo(person.email), { timeout: 15_000 })
    .toMatch(/Amara Osei agreed to do this.*: asks the department for an extension/);
  expect(await mailTo(person.email)).not.toMatch(/shouts|manager|bull/i);

  await as(browser, 'Amara Osei', '/my-day', async (other) => {
    await expect(
      rowIn(other, reference).filter({ hasText: 'asks the department for an extension' }),
    ).toBeVisible();
    await openFromDay(other, reference);
    await expect(other.getByRole('region', { name: 'What they told us' })).toContainText(
      'Line manager',
    );
    await expect(story(other)).toContainText('He shouts in front of the others');
  });
});

test('one whose level is lowered by two people, closes, and comes back', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await caseOf(browser, person, { owner: 'Amara Osei' });
  await signInAs(page, 'Amara Osei', `/cases/${reference}/assess`);
  await assessAs(page, 'high', { raised: ['stalking'] });
  await page.goto(`/cases/${reference}/assess`);
  await assessAs(page, 'medium', { lowering: 'He has moved away' });
  await expect(story(page)).toContainText('High holds until a second person agrees to Medium');
  await as(browser, 'Priya Raman', `/cases/${reference}/decide-lowering`, async (lead) => {
    await lead.getByRole('radio', { name: 'Yes: it is lowered' }).check();
    await lead.getByLabel('Why, in one line').fill('I see it too');
    await lead.getByRole('button', { name: 'Save the decision' }).click();
    await expect(story(lead)).toContainText('Agreed to Medium in place of High');
  });
  await decideAsSafeguardingLead(browser, reference);
  await queryStack(
    `UPDATE entry SET ended_at = now() WHERE kind = 'task' AND ended_at IS NULL
      AND case_id = (SELECT id FROM case_file WHERE reference = $1)`,
    [reference],
  );
  await page.goto(`/cases/${reference}`);
  await openVerb(page, 'Close');
  await page.getByRole('radio', { name: 'They did not want to go on' }).check();
  await page.getByLabel('They know that the case is being closed').check();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(saved(page)).toHaveText(verbWords.close.done);
  await discloseAs(person);
  await as(browser, 'Priya Raman', '/my-day', async (lead) => {
    await expect(lead.getByRole('main')).toContainText(/same person/i);
  });
});

test('somebody who does not come is tried again', async ({ page, browser }) => {
  const person = somebody();
  const reference = await caseOf(browser, person, { owner: 'Amara Osei' });
  await signInAs(page, 'Amara Osei', `/cases/${reference}`);
  await bookNow(page, reference, 75);
  // It came some hours ago, and the time of the appointment is over.
  await queryStack(
    `UPDATE case_file SET received_at = received_at - interval '3 hours' WHERE reference = $1`,
    [reference],
  );
  const start = Temporal.Now.instant().subtract({ minutes: 30 }).toString();
  await queryStack(
    `UPDATE entry SET due_at = $1::timestamptz, codes = codes || jsonb_build_object('start', $1::text)
      WHERE kind = 'appointment' AND case_id = (SELECT id FROM case_file WHERE reference = $2)`,
    [start, reference],
  );
  await page.goto(`/cases/${reference}`);
  await next(page)
    .getByRole('link', { name: /^Did they come/ })
    .click();
  await page.getByRole('button', { name: 'Save: they did not come' }).click();
  await expect(story(page)).toContainText('They did not come to their appointment');
  await expect(next(page)).toContainText(/[Tt]ry|[Aa]ttempt/);
  expect(await mailTo(person.email)).not.toContain('did not come');
});
