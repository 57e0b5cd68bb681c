import { expect, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { expectAccessible } from './accessibility.ts';
import { as, assignTo, heading, next, problem, saved, somebody, story } from './desk.ts';
import { disclose, reachableByPhone } from './disclosing.ts';
import {
  bookNow,
  caseOf,
  choose,
  finish,
  giveFollowUp,
  mailTo,
  openAppointment,
  workingDay,
} from './meeting.ts';
import { signInAs } from './portal.ts';

/* An appointment as it takes place: what is written there once, what becomes of it, and what the person gets afterwards. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default', timeout: 120_000 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('what is written at an appointment becomes the file, tasks and the follow-up email, and is typed once', async ({
      page,
      browser,
    }) => {
      const person = somebody();
      const reference = await caseOf(browser, person);
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await bookNow(page, reference, javaScriptEnabled ? 12 : 50);
      await openAppointment(page);
      await expect(heading(page)).toHaveText('Appointment');
      await expect(page.getByRole('heading', { level: 2, name: /^[1-8] / })).toHaveCount(8);
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await page.keyboard.press('Alt+Digit6');
        await expect(page.getByRole('heading', { name: '6 Options' })).toBeFocused();
        await page.keyboard.press('Alt+Digit3');
        await expect(page.getByRole('heading', { name: '3 What they want today' })).toBeFocused();
      }
      // Only what happens next has to be answered.
      await page.getByRole('button', { name: /^Finish/ }).click();
      await expect(problem(page).getByRole('link')).toHaveCount(3);
      await choose(page, 'limits', 'now');
      await page.getByLabel('What happened, in a few lines').fill('He waits outside the library');
      await page.getByLabel('I read it back to them, and it is right').check();
      await choose(page, 'flag-stalking', 'yes');
      await page.locator('#explained-police').check();
      await page.locator('#decision-police').selectOption('not-now');
      await page.locator('#agreed-1').fill('asks housing for another room');
      await page.locator('#until-1').fill(workingDay(2));
      await choose(page, 'next', 'none');
      await choose(page, 'touch', 'agreed');
      await choose(page, 'writing', 'email');
      await page.getByLabel('I read the email address back to them').check();
      await page.getByRole('button', { name: /^Finish/ }).click();
      const review = page.getByRole('alert', { name: /^Look it through/ });
      await expect(review).toBeFocused();
      await expect(review.getByRole('region', { name: 'Goes on file' })).toContainText(
        'Their account, read back to them. He waits outside the library',
      );
      const middle = review.getByRole('region', { name: 'Goes into the email' });
      await expect(middle).toContainText('You do not want to talk to the police for now.');
      await expect(middle).not.toContainText(/library|stalk/i);
      await expect(review.getByRole('region', { name: 'Becomes tasks' })).toContainText(
        'Assess needs and risk',
      );
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Finish: save all of this' }).click();
      await expect(saved(page)).toHaveText(verbWords['hold-appointment'].done);
      await expect(story(page)).toContainText('They came to their appointment');
      await expect(story(page)).toContainText('Agreed: asks housing for another room');

      await next(page)
        .getByRole('link', { name: /^Write the follow-up/ })
        .click();
      await page.getByRole('button', { name: 'Go on' }).click();
      const letter = page.getByRole('alert', { name: /^Read it first/ });
      await expect(letter).toBeFocused();
      await expect(letter).toContainText('A message from the University');
      await expect(letter).toContainText('asks housing for another room');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Approve: they get it like this' }).click();
      await expect(saved(page)).toHaveText(verbWords['follow-up'].done);
      await expect
        .poll(() => mailTo(person.email), { timeout: 15_000 })
        .toContain('You do not want to talk to the police for now.');
      expect(await mailTo(person.email)).not.toMatch(/library|stalk/i);

      // What was said is not asked again.
      await next(page)
        .getByRole('link', { name: /Assess needs and risk/ })
        .click();
      await expect(page.locator('input[name="flag-stalking"][value="yes"]')).toBeChecked();
    });

    test('of two who finish one appointment the second sees both, and puts theirs on file', async ({
      page,
      browser,
    }) => {
      const reference = await caseOf(browser, somebody());
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await bookNow(page, reference, javaScriptEnabled ? 20 : 40);
      await page.goto(`/cases/${reference}`);
      await openAppointment(page);
      await page.getByLabel('What happened, in a few lines').fill('He waits outside the library');
      await page.locator('#agreed-1').fill('calls the tutor');
      await page.locator('#until-1').fill(workingDay(2));
      await choose(page, 'next', 'none');
      await choose(page, 'touch', 'no');
      await choose(page, 'writing', 'call');
      await as(browser, 'Priya Raman', `/cases/${reference}`, async (lead) => {
        await openAppointment(lead);
        await lead.getByLabel('What happened, in a few lines').fill('He waits for her');
        await choose(lead, 'limits', 'now');
        await lead.locator('#explained-police').check();
        await choose(lead, 'next', 'none');
        await choose(lead, 'touch', 'no');
        await choose(lead, 'writing', 'paper');
        await finish(lead);
      });
      await page.getByRole('button', { name: 'Finish: look through what it becomes' }).click();
      const told = page.getByRole('alert', { name: 'This appointment was finished meanwhile' });
      await expect(told).toBeFocused();
      const yours = page.getByLabel('What happened, in a few lines');
      await expect(yours).toHaveValue('He waits outside the library');
      await expect(page.getByText('He waits for her', { exact: true })).toBeVisible();
      await expect(page.locator('#explained-police')).toBeChecked();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Keep mine' }).click();
      const review = page.getByRole('alert', { name: /^Look it through/ });
      await expect(review.getByRole('region', { name: 'Goes on file' })).toContainText(
        'In place of what Priya Raman wrote: Their account',
      );
      await page.getByRole('button', { name: 'Finish: save all of this' }).click();
      await expect(saved(page)).toHaveText(verbWords['hold-appointment'].done);
      await expect(story(page)).toContainText('He waits outside the library');
      await expect(story(page)).toContainText('Options explained');
      await expect(story(page)).toContainText('calls the tutor');
    });
  });
}

test('somebody of whom no email is safe gets it read out, and until then the lead sees that it is missing', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', what: ['Bullying'] },
    leaves: { ...reachableByPhone(), name: person.name },
  });
  await as(browser, 'Priya Raman', `/cases/${reference}`, (lead) =>
    assignTo(lead, 'Tomasz Lewandowski'),
  );
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await bookNow(page, reference, 30);
  await page.goto(`/cases/${reference}`);
  await openAppointment(page);
  await choose(page, 'next', 'none');
  await choose(page, 'touch', 'no');
  await choose(page, 'writing', 'call');
  await page.locator('#explained-support').check();
  await finish(page);
  await as(browser, 'Priya Raman', '/lead', async (lead) => {
    const missing = lead.getByRole('region', { name: /^Appointments without a follow-up/ });
    await expect(missing).toContainText(reference);
  });
  await page.goto(`/cases/${reference}/follow-up`);
  await expect(
    page.getByText(/^It cannot go by email: their wishes do not allow one/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert', { name: /^Read it first/ })).toContainText(
    'Support from the University',
  );
  await page.getByRole('button', { name: 'Approve: they get it like this' }).click();
  await expect(story(page)).toContainText('Follow-up approved, to be read out to them');
  await as(browser, 'Priya Raman', '/lead', async (lead) => {
    const missing = lead.getByRole('region', { name: /^Appointments without a follow-up/ });
    await expect(missing).toContainText('approved, and not given yet');
  });
  await giveFollowUp(page, /on the phone/);
  await expect(story(page)).toContainText('Follow-up read out to them, on the phone');
  await as(browser, 'Priya Raman', '/lead', async (lead) => {
    const missing = lead.getByRole('region', { name: /^Appointments without a follow-up/ });
    await expect(missing).not.toContainText(reference);
  });
});

test('the page of an appointment prints as an empty agenda, without a word about the person', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await caseOf(browser, person);
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await bookNow(page, reference, 45);
  await page.goto(`/cases/${reference}`);
  await openAppointment(page);
  await expect(heading(page)).toHaveText('Appointment');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Agenda', { exact: true })).toBeVisible();
  await expect(page.getByText('8 What happens next').last()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(person.name, { useInnerText: true });
  await expect(page.locator('body')).not.toContainText(reference, { useInnerText: true });
});
