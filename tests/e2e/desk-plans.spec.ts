import { expect, type Page, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { keepingInTouchLetter } from '#lib/casework/emails/letters.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { expectAccessible } from './accessibility.ts';
import {
  as,
  discloseAs,
  heading,
  logCall,
  next,
  openVerb,
  problem,
  rowIn,
  saved,
  somebody,
  story,
  takeIt,
} from './desk.ts';
import { emailsTo } from './mailbox.ts';
import { letItHaveCome } from './moved-clock.ts';
import { signInAs } from './portal.ts';

/* What is agreed with a person after the first weeks: keeping in touch, a safety plan; and what those who work on the case decide together. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const inForce = (page: Page) => page.getByRole('region', { name: 'In force' });
const letter = keepingInTouchLetter(originalTexts('keeping-in-touch'));
const asking = async (address: string) =>
  (await emailsTo(address)).filter(({ text }) => text?.includes('to ask how you are') === true);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('somebody with whom it was agreed is asked how they are by an email that one press sends, until they say stop', async ({
      page,
    }) => {
      const person = somebody();
      const reference = await discloseAs(person);
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await takeIt(page);
      await logCall(page, 'reached', 'Is well, and would like to hear from us');
      await openVerb(page, 'Keep in touch');
      await page.getByRole('button', { name: 'It was agreed' }).click();
      await expect(saved(page)).toBeVisible();
      await expect(inForce(page)).toContainText(
        /About once a month \(20 working days\), agreed today .*, next by/,
      );

      await letItHaveCome(reference, 21);
      await page.goto('/my-day');
      const row = rowIn(page, reference).filter({ hasText: 'Keep in touch' });
      await row.getByRole('link', { name: /^Ask how they are/ }).click();
      await expect(heading(page)).toHaveText('Ask how they are');
      const email = page.getByRole('region', { name: 'The email that goes to them' });
      for (const paragraph of letter) await expect(email).toContainText(paragraph);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Send this email' }).click();
      await expect(saved(page)).toBeVisible();
      await expect(story(page)).toContainText('Asked by email how they are, as agreed');
      await expect
        .poll(async () => (await asking(person.email)).length, { timeout: 15_000 })
        .toBe(1);
      const [sent] = await asking(person.email);
      expect(sent?.text?.startsWith(letter.join('\n\n'))).toBe(true);
      expect(`${sent?.subject} ${sent?.text}`).not.toContain(reference);
      await page.reload();
      await expect(story(page)).toContainText('Email: Keeping in touch. Sent');
      await page.goto('/my-day');
      await expect(
        page.getByRole('region', { name: /^Now/ }).getByText(reference, { exact: false }),
      ).toHaveCount(0);

      await page.goto(`/cases/${reference}`);
      await inForce(page).getByRole('link', { name: 'Stop keeping in touch' }).click();
      await page.getByLabel('Why, in one line').fill('They wrote that they are fine');
      await page.getByRole('button', { name: 'Stop: they asked for it' }).click();
      await expect(saved(page)).toBeVisible();
      await expect(story(page)).toContainText(
        'Keeping in touch has ended: they asked for it. They wrote that they are fine',
      );
      await expect(inForce(page)).not.toContainText('About once a month');
      await expect(next(page)).toContainText('Agree what happens next');
    });

    test('a safety plan is made with the person, printed without a word of where it is from, and changed', async ({
      page,
    }) => {
      const reference = await discloseAs(somebody());
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await takeIt(page);
      await openVerb(page, 'Safety plan');
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await expect(problem(page)).toContainText('Write something in at least one part');
      await page.getByLabel('Safe places').fill('With her sister\nor in the library until ten');
      await page.getByLabel('Crisis contacts').fill('First her sister, then 999');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await expect(saved(page)).toHaveText(verbWords['safety-plan'].done);
      await expect(story(page)).toContainText('Safety plan made with them by Tomasz Lewandowski');

      await inForce(page).getByRole('link', { name: 'Read or print it' }).click();
      await expect(heading(page)).toHaveText('My plan');
      await expect(page).toHaveTitle('My plan');
      await expect(page.getByText('it is not sent by email')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('body')).toHaveText(
        'My plan Where I can go With her sister or in the library until ten Whom I call if it gets bad First her sister, then 999',
        { useInnerText: true },
      );
      const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pages.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });

      await page.goto(`/cases/${reference}/safety-plan`);
      await expect(page.getByLabel('Crisis contacts')).toHaveValue('First her sister, then 999');
      await page.getByLabel('Safe places').fill('In her new room');
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await page.goto(`/cases/${reference}?show=everything`);
      await expect(story(page)).toContainText('In her new room');
      await story(page)
        .getByText(/^Changed/)
        .first()
        .click();
      await expect(story(page)).toContainText('or in the library until ten');
    });

    test('what a case conference agrees on is done by somebody by a day', async ({
      page,
      browser,
    }) => {
      const reference = await discloseAs(somebody());
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await takeIt(page);
      await openVerb(page, 'Case conference');
      await page.getByLabel('Who was there?').fill('Priya Raman\nSecurity');
      await page.getByLabel('What was decided?').fill('She moves to another hall');
      await page.getByLabel('Action 1', { exact: true }).fill('Ask housing for a room');
      await page.getByRole('button', { name: 'Save the conference' }).click();
      await expect(problem(page)).toContainText('Action 1: choose who does it');
      await expect(page.getByLabel('What was decided?')).toHaveValue('She moves to another hall');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('Who does action 1?').selectOption({ label: 'Priya Raman' });
      await page.getByLabel('Action 1: by when?').fill('2027-03-01');
      await page.getByRole('button', { name: 'Save the conference' }).click();
      await expect(saved(page)).toBeVisible();
      await expect(story(page)).toContainText(
        'Case conference, 1 action. She moves to another hall',
      );
      await expect(next(page).getByRole('list', { name: 'Open tasks' })).toContainText(
        /Ask housing for a room.*Priya Raman/s,
      );
      await story(page)
        .getByRole('link', { name: /^Print: Case conference/ })
        .click();
      await expect(heading(page)).toContainText(`Case conference ${reference}`);
      await expect(page.getByRole('main')).toContainText(
        'Ask housing for a room: Priya Raman, by 1 March 2027',
      );
      await as(browser, 'Priya Raman', '/my-day', async (lead) => {
        await expect(rowIn(lead, reference).filter({ hasText: 'Ask housing' })).toHaveCount(1);
      });
    });
  });
}
