import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { disclose, reachableByEmail, reachableByPhone, sendAnonymously } from './disclosing.ts';
import { emailsTo, onlyEmailTo } from './mailbox.ts';
import { personas } from './personas.ts';
import { answerFor, expectNothingHere, findRow, rowOf, signInAs } from './portal.ts';

/** Sent before anything else: while the demonstration runs, a batch comes every minute, and the other tests fill the time until then. */
let sentWithoutName: string;

test.beforeAll(async ({ browser }) => {
  sentWithoutName = await sendAnonymously(browser, 'I am not ready');
});

const student = { chosen: { role: 'Undergraduate student' } } as const;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the lead of the student team reads what a named student disclosed', async ({ page }) => {
  const persona = personas.find(({ name }) => name === 'a named student');
  if (persona === undefined) throw new Error('no such persona');
  const name = freshName();
  const email = `${name}@example.com`;
  const reference = await disclose({
    ...persona,
    leaves: reachableByEmail(name, email, 'yes'),
  });

  await signInAs(page, 'Priya Raman');
  await expect(heading(page)).toHaveText('Cases');
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Red');
  await expect(row).toContainText(
    / min left|less than a minute left|Due (tomorrow|\w{3} \d+ \w{3})/i,
  );
  await expect(row).toContainText('Nobody');
  await expect(row).toContainText(name);

  await row.getByRole('link', { name: reference }).click();
  await expect(heading(page)).toContainText(reference);
  await expect(page).toHaveTitle(reference);
  await expect(page.getByRole('list', { name: 'Why this level' }).getByRole('listitem')).toHaveText(
    ['Thoughts of suicide or self-harm', 'Sexual assault or rape within the last 7 days'],
  );

  const wishes = page.getByRole('region', { name: 'Reach' });
  await expect(wishes).toContainText(name);
  const safe = wishes.getByRole('list', { name: 'Safe to use' });
  await expect(safe).toContainText(`Email: ${email}`);
  const unsafe = wishes.getByRole('list', { name: 'Do not use' });
  await expect(unsafe).toContainText('Phone call not safe');

  const answers = page.getByRole('region', { name: 'What they told us' });
  await expect(answers.getByRole('term')).toHaveCount(5);
  await answers.getByText('The other 10 answers', { exact: true }).click();
  await expect(answers.getByRole('term')).toHaveCount(15);
  for (const words of Object.values(persona.chosen).flat())
    await expect(answers).toContainText(words);

  await onlyEmailTo(email);
  await expect(async () => {
    await page.reload();
    const happened = page.getByRole('region', { name: 'Story' });
    await expect(happened).toContainText('Email: Confirmation that we have it. Sent', {
      timeout: 100,
    });
  }).toPass({ timeout: 10_000 });
});

/** Words that would tell somebody who reads over a shoulder what the email is about. */
const telling =
  /report|disclos|incident|harass|assault|abus|bull(?:y|ied)|violen|rape|sex|stalk|hate|victim|survivor|safe|case|risk|level|urgent|\bred\b|amber|green|police|999|support|wellbeing|counsel|anonym|confiden|standing together|dignity/i;

test('a reporter who allowed it is told that it arrived, and nothing else; one who did not is not', async () => {
  const yes = freshName();
  const no = freshName();
  const what = { role: 'Undergraduate student', what: ['Bullying', 'Online abuse'] };
  const [refused, allowed] = [
    await disclose({ chosen: what, leaves: reachableByEmail(no, mail(no), 'no') }),
    await disclose({ chosen: what, leaves: reachableByEmail(yes, mail(yes), 'yes') }),
  ];
  const { subject, text = '', html = '', from, attachments } = await onlyEmailTo(mail(yes));
  expect(subject).toBe('A message from the University');
  expect(from).not.toMatch(telling);
  expect(text).toMatch(/^Hello,$/m);
  expect(attachments ?? []).toEqual([]);
  const shown = html.slice(html.indexOf('<body'));
  for (const [part, words] of Object.entries({ text, shown })) {
    expect(words, part).not.toMatch(telling);
    expect(words, part).not.toContain(yes);
    expect(words, part).not.toContain(allowed);
    expect(words, part).not.toMatch(/https?:/);
  }
  expect(refused).not.toBe(allowed);
  expect(await emailsTo(mail(no))).toEqual([]);
});

test('a caseworker sees the summary of a case that is not theirs, and of another team’s nothing', async ({
  page,
  browser,
}) => {
  const reference = await disclose({ ...student, leaves: reachableByPhone() });

  await signInAs(page, 'Amara Osei');
  const row = await rowOf(page, reference);
  await expect(row).toContainText('Green');
  await expect(row).toContainText('Summary until assigned');
  const [summary] = await Promise.all([
    page.waitForResponse((response) => response.url().includes(reference)),
    row.getByRole('link', { name: reference }).click(),
  ]);
  await expect(page.getByRole('heading', { name: 'You see the summary only' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What they told us' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Reach' })).toHaveCount(0);
  expect(await summary.text()).not.toMatch(/07700|Undergraduate|No rule for/);

  const other = await browser.newPage();
  await signInAs(other, 'Bethan Price');
  await expect(heading(other)).toHaveText('Cases');
  expect(await findRow(other, reference)).toBeUndefined();
  const missing = 'RS-0000-0000';
  const hidden = await answerFor(other, reference);
  expect(hidden).toEqual(await answerFor(other, missing));
  await expectNothingHere(other, `/cases/${reference}`);
  const titleOfHidden = await other.title();
  await expectNothingHere(other, `/cases/${missing}`);
  expect(titleOfHidden.replace(reference, missing)).toBe(await other.title());
  await other.close();
});

test('a case that its reporter keeps from the lead is nowhere for that lead, and the other lead finds it', async ({
  page,
  browser,
}) => {
  const reference = await disclose({
    chosen: { role: 'Academic or teaching staff' },
    leaves: reachableByPhone('Please not Callum Reid'),
  });

  await signInAs(page, 'Callum Reid');
  await expect(heading(page)).toHaveText('Cases');
  expect(await findRow(page, reference)).toBeUndefined();
  expect(await answerFor(page, reference)).toEqual(await answerFor(page, 'RS-0000-0000'));
  await expectNothingHere(page, `/cases/${reference}`);

  const other = await browser.newPage();
  await signInAs(other, 'Priya Raman');
  const row = await rowOf(other, reference);
  await expect(row).toContainText('Triage');
  await row.getByRole('link', { name: reference }).click();
  const wishes = other.getByRole('region', { name: 'Reach' });
  await expect(wishes.getByText('Must not be given this case')).toBeVisible();
  await expect(wishes).toContainText('Please not Callum Reid');
  await other.close();
});

test('an anonymous disclosure is in the administrator’s queue with the next batch, and nowhere else', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const reference = sentWithoutName;

  await signInAs(page, 'Mei Tan', '/anonymous');
  await expect(heading(page)).toHaveText('Anonymous disclosures');
  await expect(page.getByText('a batch comes every minute')).toBeVisible();
  const row = await rowAfterBatch(page, reference);
  await expect(row).toContainText('Green');
  await row.getByRole('link', { name: reference }).click();
  await expect(heading(page)).toContainText(reference);
  const path = new URL(page.url()).pathname;
  await expect(page.getByRole('region', { name: 'What they told us' })).toContainText('Bullying');
  await expect(
    page.getByRole('region', { name: 'Why they chose to stay anonymous' }),
  ).toContainText('I am not ready');

  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('status')).toHaveText(`${reference} is marked as read.`);
  await page.goto('/anonymous');
  expect(await findRow(page, reference)).toBeUndefined();
  await page.goto('/anonymous?show=read');
  await rowOf(page, reference);

  await page.goto(path);
  await page.getByRole('button', { name: 'Put back among the unread' }).click();
  await expect(page.getByRole('status')).toHaveText(`${reference} is back among the unread.`);
  await page.goto(path);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toHaveText(`${reference} is back among the unread.`);
  await page.goto('/anonymous');
  await rowOf(page, reference);
  await expectNothingHere(page, '/cases');

  const lead = await browser.newPage();
  await signInAs(lead, 'Priya Raman');
  await expect(heading(lead)).toHaveText('Cases');
  expect(await findRow(lead, reference)).toBeUndefined();
  await expectNothingHere(lead, '/anonymous');
  await expectNothingHere(lead, path);
  await lead.close();
});

/** @returns the row of what was sent without a name, once a batch has brought it */
async function rowAfterBatch(page: Page, reference: string) {
  await expect(async () => {
    await page.goto('/anonymous');
    expect(await findRow(page, reference)).toBeDefined();
  }).toPass({ timeout: 75_000, intervals: [2_000] });
  return rowOf(page, reference);
}

function freshName(): string {
  return `kim${randomBytes(5).toString('hex')}`;
}

function mail(name: string): string {
  return `${name}@example.com`;
}
