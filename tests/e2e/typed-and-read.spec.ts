import { expect, test } from '@playwright/test';
import { discloseOnPage } from './disclosing.ts';
import { signInAs } from './portal.ts';
import { answer } from './walk.ts';

/* What people type about themselves comes to the team as they typed it, or as it was understood. */

const name = 'مريم (Maryam) Z\u0308oe\u0308 👩🏽‍🎓';
const pronouns = 'הִיא / she';
const teams = '\u2068علی‌رضا\u2069 <b>& "Lee"</b>';
const note = 'אחרי שש לא 🌙\n\n¿Quién? — 晚上请不要打电话\u200F!\n\te\u0301 \u00e9';

test('names and notes in any script come to the team unchanged', async ({ page, browser }) => {
  const reference = await discloseOnPage(
    browser,
    { role: 'Undergraduate student' },
    async (form) => {
      await form.getByLabel('Name you’d like us to use').fill(name);
      await form.getByLabel('Pronouns').fill(pronouns);
      await form.getByLabel('Microsoft Teams name or address').fill(teams);
      await answer(form, 'Is it safe to message you on Teams?', 'Yes, it is safe');
      // As a phone's contacts copy it, with marks around it that nobody sees.
      await form.getByLabel('Phone number').fill('\u202D+44 (0)7700-900123\u202C');
      await answer(form, 'Is it safe to text you there?', 'Yes, it is safe');
      await form.getByLabel('Email address').fill('Sam Smith <sam@müller.example>');
      await answer(form, 'Is it safe to email you there?', 'Yes, it is safe');
      await form.getByText('A short note about contacting you').click();
      await form.getByLabel('Note').fill(note);
    },
  );
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  const wishes = page.getByRole('region', { name: 'Reach' });
  await expect(wishes).toBeVisible();
  // Each stands isolated, so that its direction turns nothing around it.
  const written = await wishes.locator('bdi').allTextContents();
  for (const text of [name, pronouns, teams, note]) expect(written).toContain(text);
  for (const text of ['+44 7700 900123', 'sam@müller.example']) expect(written).toContain(text);
});
