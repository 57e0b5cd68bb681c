import { expect, test } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { as, discloseAs, heading, openVerb, problem, somebody, story, takeIt } from './desk.ts';
import { signInAs } from './portal.ts';

/* What stands in the wrong case is struck out, looked at by the lead, and put back where it was right after all. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a note in the wrong case is struck out by who wrote it; the lead alone still reads it, and puts it back', async ({
      page,
      browser,
    }) => {
      const reference = await discloseAs(somebody());
      const notes = `/cases/${reference}?show=notes`;
      const words = 'Landlord called about the deposit';
      await signInAs(page, 'Tomasz Lewandowski', `/cases/${reference}`);
      await takeIt(page);
      await openVerb(page, 'Note');
      await page.getByRole('textbox', { name: 'Note' }).fill(words);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status')).toHaveText(verbWords.note.done);
      await page.goto(notes);
      await story(page)
        .getByRole('link', { name: `Strike out: Note. ${words}` })
        .click();
      await expect(heading(page)).toHaveText('Strike out');
      await page.getByRole('button', { name: 'Strike it out' }).click();
      await expect(problem(page)).toContainText('Say why it does not belong here');
      await page.getByLabel('Why, in one line').fill('Meant for another case');
      await page.getByRole('button', { name: 'Strike it out' }).click();
      await expect(page.getByRole('status')).toHaveText(verbWords['strike-out'].done);
      await page.goto(`/cases/${reference}?show=everything`);
      await expect(story(page)).toContainText(/An entry was struck out.*Meant for another case/);
      await expect(page.getByText(words)).toHaveCount(0);

      await as(browser, 'Priya Raman', '/lead', async (lead) => {
        const review = lead.getByRole('listitem').filter({ hasText: reference });
        await expect(review).toContainText('Tomasz Lewandowski struck out a note');
        await lead.goto(notes);
        await lead.getByRole('link', { name: /^Put back: / }).click();
        await expect(lead.getByRole('main')).toContainText(words);
        await lead.getByRole('button', { name: 'Put it back' }).click();
        await expect(lead.getByRole('status')).toHaveText(verbWords['put-back'].done);
        // Who puts it back has looked at it.
        await lead.goto('/lead');
        await expect(review).toHaveCount(0);
      });
      await page.goto(notes);
      await expect(story(page)).toContainText(words);
    });
  });
}
