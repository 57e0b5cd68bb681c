import { expect, type Page, test } from '@playwright/test';
import { disclose, signInAs } from './portal.ts';
import { begin, skipTo } from './skip.ts';
import { answer } from './walk.ts';

/* What people may type about themselves comes to the team as they typed it, or is refused in plain words. */

const name = 'مريم (Maryam) Z\u0308oe\u0308 👩🏽‍🎓';
const pronouns = 'הִיא / she';
const teams = '\u2068علی‌رضا\u2069 <b>& "Lee"</b>';
const note = 'אחרי שש לא 🌙\n\n¿Quién? — 晚上请不要打电话\u200F!\n\te\u0301 \u00e9';

test('names and notes in any script come to the team unchanged', async ({ page, browser }) => {
  const reference = await disclose(browser, {
    chosen: { role: 'Undergraduate student' },
    fillIn: async (form) => {
      await form.getByLabel('Name you’d like us to use').fill(name);
      await form.getByLabel('Pronouns').fill(pronouns);
      await form.getByLabel('Microsoft Teams name or address').fill(teams);
      await answer(form, 'Is it safe to message you on Teams?', 'Yes, it is safe');
      // As a contact book copies it, with marks around it that nobody sees.
      await form.getByLabel('Phone number').fill('\u202A+44 7700 900123\u202C');
      await answer(form, 'Is it safe to text you there?', 'Yes, it is safe');
      await form.getByText('A short note about contacting you').click();
      await form.getByLabel('Note').fill(note);
    },
  });
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  const wishes = page.getByRole('region', { name: 'Contact wishes' });
  await expect(wishes).toBeVisible();
  // Each stands isolated, so that its direction turns nothing around it.
  const written = await wishes.locator('bdi').allTextContents();
  for (const text of [name, pronouns, teams, note]) expect(written).toContain(text);
  expect(written).toContain('+44 7700 900123');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    const summary = (page: Page) =>
      page.getByRole('alert').filter({ hasText: 'There is a problem' }).getByRole('listitem');

    async function openForm(page: Page): Promise<void> {
      await begin(page);
      await skipTo(page, 'check');
      await page.goto('/disclose/contact');
      await page.getByLabel('Phone number').fill('07700 900123');
      await answer(page, 'Is it safe to text you there?', 'Yes, it is safe');
    }

    test('what cannot be read is refused in plain words, and comes back to be put right', async ({
      page,
    }) => {
      await openForm(page);
      await page.getByLabel('Name you’d like us to use').fill('\u202EmaS');
      await page.getByLabel('Pronouns').fill('a\u0000b');
      // Half an emoji, which browsers send as a sign for what is broken.
      await page.getByLabel('Microsoft Teams').fill('Sam \ud83c');
      // A field of one line takes no line break: what posts one is no such field.
      await page.locator('#coverName').evaluate((field: HTMLInputElement) => {
        field.type = 'hidden';
        field.value = 'Jo\nBcc: someone';
      });
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(summary(page)).toHaveText([
        'This has hidden marks that turn text around. Type it again without copying',
        'This has characters that we cannot read. Type it again',
        'This has characters that we cannot read. Type it again',
        'Type this on one line',
      ]);
      await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('\u202EmaS');
      await expect(page.getByLabel('Pronouns')).toHaveValue(/^a.b$/);
      await expect(page.getByLabel('Microsoft Teams')).toHaveValue('Sam \uFFFD');
      await page.getByLabel('Name you’d like us to use').fill('Sam');
      await page.getByLabel('Pronouns').fill('they');
      await page.getByLabel('Microsoft Teams').fill('Sam 🌙');
      await page.locator('#coverName').fill('Jo');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
    });

    test('what is far too long comes back with how long it may be, as often as it is tried', async ({
      page,
    }) => {
      await openForm(page);
      const closed = page.locator('details:not([open]) summary');
      await expect(closed).toHaveCount(javaScriptEnabled ? 3 : 0);
      while ((await closed.count()) > 0) await closed.first().click();
      const fields = await page.getByRole('textbox').all();
      for (const field of fields) {
        await field.focus();
        await page.keyboard.insertText('漢'.repeat(6_000));
      }
      for (let tries = 0; tries < 2; tries += 1) {
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.getByRole('button', { name: 'Send' }).click();
        await answered;
        await expect(summary(page)).toHaveText(
          Array(fields.length).fill(/^Use \d+ characters or fewer$/),
        );
        for (const field of fields) {
          expect((await field.inputValue()).length).toBeGreaterThanOrEqual(2_000);
        }
      }
    });
  });
}
