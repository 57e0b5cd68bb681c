import { expect, type Page, test } from '@playwright/test';
import {
  as,
  assignTo,
  discloseAs,
  logCall,
  nobodys,
  ofStudent,
  openFromDay,
  openVerb,
  rowIn,
  saved,
  somebody,
  story,
  takeIt,
} from './desk.ts';
import { discloseOnPage } from './disclosing.ts';
import { emailsTo } from './mailbox.ts';
import { letItHaveCome } from './moved-clock.ts';
import { answerFor, expectNothingHere, findRow, signInAs } from './portal.ts';
import { answer } from './walk.ts';

/* Who has a case, who must not, and who has it for a day. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const priya = 'priya.raman@example.ac.uk';
const callum = 'callum.reid@example.ac.uk';
const tomasz = 'tomasz.lewandowski@example.ac.uk';

/** Waits until somebody was told of a case by email. */
async function expectTold(address: string, subject: string): Promise<void> {
  await expect
    .poll(async () => (await emailsTo(address)).map((email) => email.subject), { timeout: 15_000 })
    .toContain(subject);
}

test('whoever should not have a case gives it back in one press: from then on it does not exist for them, and the lead gives it to somebody else', async ({
  page,
  browser,
}) => {
  const reference = await discloseAs(somebody());
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await takeIt(page);
  await openVerb(page, 'I should not have this case');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Give the case back' }).click();
  await expect(page).toHaveURL('/cases?done=declare-conflict&told=yes');
  await expect(saved(page)).toHaveText(
    'You have given the case back, and no longer see it. Its lead has been told.',
  );
  expect(await findRow(page, reference)).toBeUndefined();
  expect(await answerFor(page, reference)).toEqual(await answerFor(page, 'RS-0000-0000'));
  await page.goto('/my-day');
  await expect(page.getByText(reference)).toHaveCount(0);

  await expectTold(priya, `${reference}: needs somebody`);
  await as(browser, 'Priya Raman', '/my-day', async (lead) => {
    await expect(nobodys(lead)).toContainText(reference);
    await rowIn(lead, reference).getByRole('link', { name: 'Assign' }).click();
    await expect(lead.getByRole('radio', { name: 'Amara Osei' })).toBeVisible();
    await expect(lead.getByRole('radio', { name: 'Tomasz Lewandowski' })).toHaveCount(0);
    await lead.goto(`/cases/${reference}`);
    await assignTo(lead, 'Amara Osei');
  });
});

test('a lead who is the reported person learns of the case nowhere: queue, day, lead’s page, gate, find and emails; the other lead has it', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await discloseOnPage(browser, { ...ofStudent, safe: 'No' }, async (form) => {
    await form.getByLabel('Name you’d like us to use').fill(person.name);
    await form.getByLabel('Email address').fill(person.email);
    await answer(form, 'Is it safe to email you there?', 'Yes, it is safe');
    await form.locator('summary', { hasText: 'What you need' }).click();
    await form.getByLabel('Priya Raman, who leads the team for students').check();
  });
  await expectTold(callum, `${reference}: please acknowledge`);
  await as(browser, 'Callum Reid', '/my-day', async (other) => {
    const said = await whereALeadLooks(other, [person.name]);
    // Nobody has to ask whom a tick means.
    for (const { where, words } of said.filter((place) => place.where !== '/gate')) {
      expect(words, where).toContain(reference);
    }
  });

  await signInAs(page, 'Priya Raman', '/my-day');
  const sought = [person.name, person.email, reference];
  for (const { where, words } of await whereALeadLooks(page, sought)) {
    for (const told of [person.name, reference]) expect(words, where).not.toContain(told);
  }
  expect(await findRow(page, reference)).toBeUndefined();
  for (const path of ['', '/brief', '/acknowledge', '/note']) {
    await expectNothingHere(page, `/cases/${reference}${path}`);
  }
  const toLead = await emailsTo(priya);
  expect(toLead.map((email) => email.subject).join()).not.toContain(reference);
});

/** Goes wherever a lead could learn of a case. @returns what each page says */
async function whereALeadLooks(page: Page, sought: readonly string[]) {
  const said: { readonly where: string; readonly words: string }[] = [];
  for (const where of ['/my-day', '/lead', '/cases?show=unassigned&level=red', '/gate']) {
    await page.goto(where);
    said.push({ where, words: (await page.getByRole('main').textContent()) ?? '' });
  }
  for (const words of sought) {
    await page.goto('/find');
    await page.getByRole('textbox', { name: 'Whom or what are you looking for?' }).fill(words);
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.locator('[data-found]')).toBeFocused();
    const where = `looking for ${words}`;
    said.push({ where, words: (await page.getByRole('main').textContent()) ?? '' });
  }
  return said;
}

test('cover lets a colleague work on a case, owner and lead know of it, and it ends by itself', async ({
  page,
  browser,
}) => {
  const reference = await discloseAs(somebody());
  const path = `/cases/${reference}`;
  await as(browser, 'Tomasz Lewandowski', path, takeIt);
  await signInAs(page, 'Priya Raman', path);
  await openVerb(page, 'Open for cover');
  await page.getByRole('radio', { name: 'Amara Osei' }).check();
  await page.getByLabel('Why, in one line').fill('He is ill');
  await page.getByRole('button', { name: 'Open for cover' }).click();
  await expect(story(page)).toContainText(/Cover by Amara Osei, until .+ He is ill/);
  await expectTold(tomasz, `${reference}: opened for cover`);
  await page.goto('/lead');
  const covers = page.getByRole('region', { name: /^Cover in force/ });
  await expect(covers.getByRole('listitem').filter({ hasText: reference })).toContainText(
    /Amara Osei, until .+Opened by Priya Raman today \d\d:\d\d: He is ill/,
  );

  await as(browser, 'Amara Osei', '/my-day', async (colleague) => {
    await openFromDay(colleague, reference);
    await logCall(colleague, 'reached', 'Told her who covers');
    // A week goes by.
    await letItHaveCome(reference, 5);
    await colleague.reload();
    await expect(
      colleague.getByRole('heading', { name: 'You see the summary only' }),
    ).toBeVisible();
    await expect(colleague.getByText('Told her who covers')).toHaveCount(0);
    await expectNothingHere(colleague, `${path}/log-contact`);
    await colleague.goto('/my-day');
    await expect(colleague.getByText(reference)).toHaveCount(0);
  });
  await page.reload();
  await expect(covers.getByText(reference)).toHaveCount(0);
  await page.goto(path);
  await expect(story(page)).toContainText('Phone call: reached. Told her who covers');
});

test('a caseworker who opens their case again goes on with it until the lead assigns it, who sees who had it', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await discloseAs(person);
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await takeIt(page);
  await logCall(page, 'reached', 'Wants nothing more for now');
  await openVerb(page, 'Close');
  await page.getByRole('radio', { name: 'They did not want to go on' }).check();
  await page.getByRole('checkbox', { name: /^They know that the case is being closed/ }).check();
  await page.getByRole('button', { name: 'Close the case' }).click();
  await openVerb(page, 'Reopen');
  await expect(page.getByText('You cover it until its lead has assigned it')).toBeVisible();
  await page.getByLabel('Why is it opened again?').fill('He rang again');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(saved(page)).toHaveText(
    'The case is open again. Its lead is told, and assigns it; until then you cover it.',
  );
  await logCall(page, 'reached', 'He would like to talk on Friday');
  await expect(story(page)).toContainText('He would like to talk on Friday');

  await as(browser, 'Priya Raman', '/my-day', async (lead) => {
    await expect(nobodys(lead)).toContainText(reference);
    await lead.goto(`/cases/${reference}/assign`);
    await expect(lead.getByText('Tomasz Lewandowski had it before')).toBeVisible();
    await lead.goto(`/cases/${reference}`);
    await assignTo(lead, 'Tomasz Lewandowski');
  });
  await page.reload();
  await expect(page.getByText('Tomasz Lewandowski covers')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'You see the summary only' })).toHaveCount(0);
});
