import { expect, type Page, test } from '@playwright/test';
import { beginAt } from './skip.ts';
import { answer } from './walk.ts';

/* On the page for contact details, what is asked about a way comes once it is typed, with script and without; what can be
 * opened stays as it was left, and the note counts, where script runs. */

const part = (page: Page, title: string) => page.locator('main summary', { hasText: title });
const problem = (page: Page) =>
  page.getByRole('alert').filter({ hasText: /There is a problem|could not reach|You are offline/ });

test.beforeEach(async ({ page }) => {
  await beginAt(page, 'check');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('what is asked about a way comes once it is typed, and is not lost when it is taken back', async ({
      page,
    }) => {
      await page.goto('/disclose/contact');
      const asked = page.getByRole('group', { name: /^(Is it safe|May we email|What may)/ });
      await expect(asked).toHaveCount(0);
      await page.getByLabel('Phone number').fill('07700 900123');
      await expect(asked).toHaveCount(3);
      await answer(page, 'Is it safe to leave a voicemail there?', 'Yes, it is safe');
      await expect(page.getByRole('group', { name: 'What may a voicemail say?' })).toBeVisible();
      await page.getByLabel('Phone number').fill('');
      await expect(asked).toHaveCount(4);
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(problem(page)).toContainText('Type the phone number that is safe');
      await expect(asked).toHaveCount(4);
    });
  });
}

test('what comes back with the form is counted', async ({ page }) => {
  await page.goto('/disclose/contact');
  await part(page, 'A short note').click();
  await page.getByLabel('Note').pressSequentially('Mornings');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(problem(page)).toBeFocused();
  await expect(page.getByLabel('Note')).toHaveValue('Mornings');
  await expect(page.getByText('You have 492 characters left')).toBeVisible();
});

test('a part that was opened and left empty is open when the form comes back; the others are closed', async ({
  page,
  context,
}) => {
  await page.goto('/disclose/contact');
  await part(page, 'Staying safe when we call').click();
  await part(page, 'What you need').click();
  await part(page, 'What you need').click();
  const isAsItWasLeft = async () => {
    await expect(problem(page)).toBeFocused();
    await expect(page.locator('main details[open]')).toHaveCount(1);
    await expect(page.getByLabel('Times when we must never call')).toBeVisible();
  };
  await page.getByRole('button', { name: 'Send' }).click();
  await isAsItWasLeft();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await isAsItWasLeft();
});

test('the note says how much room is left, aloud in a pause, and cuts nothing', async ({
  page,
}) => {
  await page.goto('/disclose/contact');
  await part(page, 'A short note').click();
  const note = page.getByLabel('Note');
  const spoken = page.getByRole('main').getByRole('status');
  await expect(note).toHaveAccessibleDescription(/You can type up to 500 characters\.$/);
  await expect(page.getByText('You have 500 characters left')).toBeVisible();
  await expect(spoken).toHaveText('');
  await note.fill('🌙'.repeat(499));
  await expect(spoken).toHaveText('You have 1 character left');
  await note.fill('🌙'.repeat(502));
  await expect(spoken).toHaveText('You have 2 characters too many');
  await expect(note).toHaveValue('🌙'.repeat(502));
});

test('browsers are asked not to fill in ticks, and told what the fields about the person are', async ({
  page,
}) => {
  const form = page.locator('main form').first();
  for (const step of ['about', 'told', 'choice', 'anonymous', 'contact']) {
    await page.goto(`/disclose/${step}`);
    await expect(form, step).toHaveAttribute('autocomplete', 'off');
  }
  await expect(page.getByLabel('Email address')).toHaveAttribute('autocomplete', 'email');
  await expect(page.getByLabel('Phone number')).toHaveAttribute('autocomplete', 'tel');
  await expect(page.getByLabel('Note')).toHaveAttribute('autocomplete', 'off');
});
