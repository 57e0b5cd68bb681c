import { expect, type Page, test } from '@playwright/test';
import { savedAs } from '#lib/casework/contact/fields.ts';
import {
  as,
  assignTo,
  discloseAs,
  heading,
  logCall,
  next,
  openFromDay,
  openVerb,
  reach,
  rowIn,
  somebody,
  story,
  takeIt,
} from './desk.ts';
import { disclose, reachableByPhone } from './disclosing.ts';
import { emailsTo } from './mailbox.ts';
import { letItHaveCome } from './moved-clock.ts';
import { signInAs } from './portal.ts';
import { queryStack } from './stack-store.ts';

/* From the disclosure until somebody was reached, or until nobody tries any more: with real emails, and with weeks that go by. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const lead = 'priya.raman@example.ac.uk';
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a Red disclosure: its lead is alerted by email, acknowledges and assigns it, and the person is reached within the hour', async ({
  page,
  browser,
}) => {
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', safe: 'No' },
    leaves: reachableByPhone(),
  });
  const subject = `${reference}: please acknowledge`;
  const alerts = async () => (await emailsTo(lead)).filter((email) => email.subject === subject);
  await expect.poll(async () => (await alerts()).length, { timeout: 15_000 }).toBe(1);
  const [{ text = '' } = {}] = await alerts();
  const address = new URL(/https?:\S+/.exec(text)?.[0] ?? '');

  await as(browser, 'Priya Raman', address.pathname, async (ofLead) => {
    await expect(ofLead).toHaveURL(address.href);
    await expect(ofLead.getByText('Nobody has acknowledged this Red case')).toBeVisible();
    await openVerb(ofLead, 'Acknowledge');
    await ofLead.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(story(ofLead)).toContainText('Acknowledged that it is Red');
    await expect(ofLead.getByText('Nobody has acknowledged this Red case')).toHaveCount(0);
    await assignTo(ofLead, 'Tomasz Lewandowski');
  });

  await signInAs(page, 'Tomasz Lewandowski', '/my-day');
  await openFromDay(page, reference);
  await logCall(page, 'reached', 'She is with a friend tonight');
  await expect(page.getByText('In support', { exact: true })).toBeVisible();
  const [clock] = await queryStack(
    `SELECT first_contact_due_at - received_at >= interval '1 hour' AS is_due_later,
       reached_at - received_at < interval '1 hour' AS is_within_the_hour
     FROM case_file WHERE reference = $1`,
    [reference],
  );
  expect(clock).toEqual({ is_due_later: true, is_within_the_hour: true });
  expect(await alerts()).toHaveLength(1);
});

test('somebody who cannot be reached is tried after 2, 5 and 10 working days, is told so by email, and the case closes with the door open: what arrives is what was shown', async ({
  page,
}) => {
  const person = somebody();
  const reference = await discloseAs(person);
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  await takeIt(page);
  // That we have it, and who will be in touch.
  await expect.poll(() => countOf(person.email), { timeout: 15_000 }).toBe(2);
  await logCall(page, 'not reached');
  for (const [tried, days] of [2, 5, 10].entries()) {
    await expect(next(page)).toContainText('Try to reach them again');
    await letItHaveCome(reference, days);
    await page.goto('/my-day');
    await openFromDay(page, reference);
    await logCall(page, 'not reached', `Try number ${tried + 2}`);
    await expect.poll(() => countOf(person.email), { timeout: 15_000 }).toBe(3 + tried);
  }

  await expect(next(page)).toContainText('Close with the door open');
  await openVerb(page, 'Close');
  await expect(page.getByRole('region', { name: 'Still open' })).toContainText('No task is open');
  const outcome = page.getByRole('group', { name: 'How did it end?' });
  await expect(
    outcome.getByRole('radio', { name: 'They could not be reached: the door stays open' }),
  ).toBeChecked();
  const preview = page.getByRole('region', {
    name: 'The closing email where they could not be reached',
  });
  const [to = '', from = '', subject = ''] = await preview
    .getByRole('definition')
    .allTextContents();
  const paragraphs = await preview.frameLocator('iframe').locator('p').allTextContents();
  await page.getByRole('checkbox', { name: 'Send the closing email' }).check();
  await page.getByRole('button', { name: 'Close the case' }).click();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await expect.poll(() => countOf(person.email), { timeout: 15_000 }).toBe(6);

  const emails = await emailsTo(person.email);
  const last = emails.find(({ text }) => text?.includes('The door stays open'));
  expect(paragraphs.length).toBeGreaterThan(3);
  expect(to).toBe(person.email);
  expect({ from: last?.from, subject: last?.subject, text: oneLine(last?.text ?? '') }).toEqual({
    from,
    subject,
    text: oneLine(paragraphs.join(' ')),
  });
  expect(new Set(emails.map((email) => email.subject))).toEqual(new Set([subject]));
  await expect(story(page)).toContainText('Email: Closed, the door stays open');
});

test('somebody who asked us to stop, or to wait for them, is not tried again and gets no email: the lead is told, and decides', async ({
  page,
  browser,
}) => {
  const wishes = [
    ['stop', 'stop trying'],
    ['wait', 'get in touch themselves'],
  ] as const;
  const told: { readonly reference: string; readonly email: string }[] = [];
  await signInAs(page, 'Tomasz Lewandowski', '/my-day');
  for (const [wish, words] of wishes) {
    const person = somebody();
    const reference = await discloseAs(person, { leaves: { unreachable: wish } });
    told.push({ reference, email: person.email });
    await page.goto(`/cases/${reference}`);
    await takeIt(page);
    await logCall(page, 'not reached');
    await expect(next(page)).toContainText('The lead decides how to go on');
    // Weeks later nothing has changed.
    await letItHaveCome(reference, 10);
    await openVerb(page, 'Log a contact');
    await expect(page.getByRole('region', { name: 'Make no further attempt' })).toContainText(
      words,
    );
    await page.goto('/my-day');
    await waitingOpened(page);
    await expect(rowIn(page, reference)).toContainText('Waits for');
  }
  await as(browser, 'Priya Raman', '/my-day', async (ofLead) => {
    for (const { reference } of told) {
      await expect(rowIn(ofLead, reference)).toContainText('You are asked how to go on');
    }
    await ofLead.goto('/lead');
    await expect(ofLead.getByRole('region', { name: /^You decide how to go on/ })).toContainText(
      told[0]?.reference ?? '',
    );
  });
  const tried = 'did not reach you';
  for (const { email } of told) {
    const texts = (await emailsTo(email)).map(({ text = '' }) => oneLine(text));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join()).not.toContain(tried);
  }
});

test('from the open case a contact is logged in two presses and one line', async ({ page }) => {
  const reference = await discloseAs(somebody());
  let presses = 0;
  await page.exposeFunction('notePress', () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    document.addEventListener('pointerdown', () => Reflect.get(globalThis, 'notePress')());
  });
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await expect(heading(page)).toContainText(reference);
  presses = 0;
  await reach(page)
    .getByRole('link', { name: /496 0\d{3} ?: log it$/ })
    .click();
  // The line is where one types: no press is needed to get there.
  await expect(page.getByLabel('In one line')).toBeFocused();
  await page.keyboard.type('Will come on Friday');
  await page.getByRole('button', { name: savedAs.reached }).click();
  await expect(story(page)).toContainText('reached. Will come on Friday');
  expect(presses).toBe(2);
});

async function countOf(address: string): Promise<number> {
  return (await emailsTo(address)).length;
}

/** What waits for others is folded. */
async function waitingOpened(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Waiting for others' }).click();
}
