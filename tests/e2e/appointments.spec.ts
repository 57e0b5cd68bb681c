import { expect, type Page, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { addWorkingDays } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import { readByBoth } from '#tests/calendar-readers.ts';
import { expectAccessible } from './accessibility.ts';

import { heading, next, problem, saved, somebody, story } from './desk.ts';
import { caseOf, mailTo } from './meeting.ts';
import { signInAs } from './portal.ts';
import { queryStack } from './stack-store.ts';

/* Appointments as people book, change and cancel them, and the emails that arrive. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const today = Temporal.Now.plainDateISO(workingCalendar.timeZone);
const inDays = (days: number) => addWorkingDays(today, days, workingCalendar);
const words = (day: Temporal.PlainDate) => dayAndDate(day.toString());

async function fillIn(page: Page, day: Temporal.PlainDate, time: string): Promise<void> {
  await page.getByLabel('Date').fill(day.toString());
  await page.getByRole('textbox', { name: 'Time' }).fill(time);
  await page.getByRole('radio', { name: 'In person' }).check();
  await page.getByLabel('Where, if in person?').fill('Room 2.14, Fielding Johnson Building');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });
    // One colleague is not in two places at once.
    const time = javaScriptEnabled ? '10:00' : '14:00';

    test('an appointment is booked, changed and cancelled, and each email is read before it goes', async ({
      page,
      browser,
    }) => {
      const person = somebody();
      const reference = await caseOf(browser, person);
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await page.getByRole('link', { name: 'Book', exact: true }).click();
      await expect(heading(page)).toHaveText('Book an appointment');
      if (javaScriptEnabled) await expectAccessible(page);
      await fillIn(page, inDays(6), '19:00');
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      await expect(problem(page)).toContainText('outside of 09:00 to 17:00');
      await page.getByRole('textbox', { name: 'Time' }).fill(time);
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      const letters = page.getByRole('alert', { name: /^Read it first/ });
      await expect(letters).toBeFocused();
      await expect(letters).toContainText(words(inDays(6)));
      await expect(letters).toContainText('This is a reminder');
      const invitation = letters.getByRole('region', { name: /^The invitation/ });
      await expect(invitation).toContainText(`To${person.email}`);
      await expect(invitation).toContainText('First words in an inbox');
      const arriving = invitation.frameLocator('iframe');
      await expect(arriving.locator('p').nth(1)).toContainText(words(inDays(6)));
      await expect(arriving.getByText('A message from the University')).toBeHidden();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Book, and send it' }).click();
      await expect(saved(page)).toHaveText(verbWords.book.done);
      await expect(story(page)).toContainText(`Appointment booked: ${words(inDays(6))}`);
      await expect
        .poll(() => mailTo(person.email), { timeout: 15_000 })
        .toContain(`has kept a time for you: ${words(inDays(6))}`);
      if (javaScriptEnabled) await expectAccessible(page);

      await next(page)
        .getByRole('link', { name: /^Change the appointment/ })
        .click();
      await page.getByLabel('Date').fill(inDays(7).toString());
      await page.getByRole('button', { name: 'Save the change' }).click();
      await page.getByRole('button', { name: 'Save the change, and send it' }).click();
      await expect(saved(page)).toHaveText(verbWords['change-appointment'].done);
      await expect
        .poll(() => mailTo(person.email), { timeout: 15_000 })
        .toContain(`has changed. It is now ${words(inDays(7))}`);

      await page.goto(`/calendar?from=${inDays(7)}`);
      await expect(page.getByRole('main')).toContainText(person.name);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('link', { name: 'List, four weeks' }).click();
      await page.getByRole('link', { name: new RegExp(person.name) }).click();
      await expect(heading(page)).toContainText(reference);

      await next(page)
        .getByRole('link', { name: /^Cancel the appointment/ })
        .click();
      await page.getByLabel('Why is it cancelled?').fill('They are ill');
      await page.getByRole('button', { name: 'Cancel the appointment', exact: true }).click();
      await page.getByRole('button', { name: 'Cancel the appointment, and send it' }).click();
      await expect(saved(page)).toHaveText(verbWords['cancel-appointment'].done);
      await expect.poll(() => mailTo(person.email), { timeout: 15_000 }).toContain('is cancelled');
      expect(await mailTo(person.email)).not.toContain('They are ill');
      await expect(next(page)).not.toContainText('Appointment');
    });
  });
}

test('somebody does not come: it is written down once the time has come', async ({
  page,
  browser,
}) => {
  const person = somebody();
  const reference = await caseOf(browser, person);
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
  // Until script runs a key does nothing.
  await expect(async () => {
    await page.keyboard.press('b');
    await expect(heading(page)).toHaveText('Book an appointment', { timeout: 2_000 });
  }).toPass();
  await fillIn(page, inDays(8), '11:00');
  await page.getByRole('radio', { name: /^No: they know/ }).check();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(saved(page)).toHaveText(verbWords.book.done);
  // A day has gone by.
  const start = Temporal.Now.instant().subtract({ hours: 24 }).toString();
  await queryStack(
    `UPDATE entry SET due_at = $1::timestamptz, codes = codes || jsonb_build_object('start', $1::text)
      WHERE kind = 'appointment' AND case_id = (SELECT id FROM case_file WHERE reference = $2)`,
    [start, reference],
  );
  await page.goto('/my-day');
  const row = page.getByRole('listitem').filter({ hasText: reference });
  await row.getByRole('link', { name: 'Did they come?' }).click();
  await page.getByRole('button', { name: 'Save: they did not come' }).click();
  await expect(saved(page)).toHaveText(verbWords['did-not-come'].done);
  await expect(story(page)).toContainText('They did not come to their appointment');
});

test('a calendar program reads times at a secret address, until it is ended', async ({
  page,
  browser,
  request,
}) => {
  const person = somebody();
  const reference = await caseOf(browser, person);
  await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}/book`);
  await fillIn(page, inDays(9), '12:00');
  await page.getByRole('radio', { name: /^No: they know/ }).check();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(saved(page)).toHaveText(verbWords.book.done);
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = (await page.getByRole('status').locator('code').textContent()) ?? '';
  const feed = await request.get(address);
  const text = await feed.text();
  expect(readByBoth(text).events.length).toBeGreaterThan(0);
  for (const word of [reference, person.name, 'Fielding']) expect(text).not.toContain(word);
  await page.goto('/calendar');
  await expect(page.getByRole('main')).not.toContainText(address);
  await page.getByRole('button', { name: 'End the address' }).click();
  await expect(page.getByRole('status')).toContainText('has ended');
  expect((await request.get(address)).status()).toBe(404);
  expect((await request.get(address.slice(0, -3))).status()).toBe(404);
});
