import { expect, type Page, test } from '@playwright/test';
import { beginAt } from './skip.ts';
import { answer } from './walk.ts';

/* What people may type about themselves is taken as it was understood, or refused in plain words. */

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    const summary = (page: Page) =>
      page.getByRole('alert').filter({ hasText: 'There is a problem' }).getByRole('listitem');

    async function openForm(page: Page): Promise<void> {
      await beginAt(page, 'contact');
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
        'Name must not have hidden marks, which can come along when you paste. They are taken out now. Read it once more, and go on',
        'Pronouns must not have characters that nobody can see. They are taken out now. Read it once more, and go on',
        'Teams name or address has a character that we cannot read, where � stands. Type it again',
        'The name to use if someone else answers must be on one line',
      ]);
      await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('maS');
      await expect(page.getByLabel('Pronouns')).toHaveValue('ab');
      await expect(page.getByLabel('Microsoft Teams')).toHaveValue('Sam \uFFFD');
      await page.getByLabel('Name you’d like us to use').fill('Sam');
      await page.getByLabel('Pronouns').fill('they');
      await page.getByLabel('Microsoft Teams').fill('Sam 🌙');
      await page.locator('#coverName').fill('Jo');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
    });

    test('what was understood comes back so, beside what is to be put right', async ({ page }) => {
      await openForm(page);
      await page.getByLabel('Name you’d like us to use').fill('Ravi s/o Kumar');
      await page.getByLabel('Phone number').fill('٠٧٧٠٠٩٠٠١٢٣');
      await page.getByLabel('Email address').fill('mi\u212Ae@example.org');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(summary(page)).toHaveText([/^Check the email address\. Before the @/]);
      await expect(page.getByLabel('Name you’d like us to use')).toHaveValue('Ravi s/o Kumar');
      await expect(page.getByLabel('Phone number')).toHaveValue('07700 900123');
      await expect(page.getByLabel('Email address')).toHaveValue('mi\u212Ae@example.org');
      await page.getByLabel('Email address').fill('mike@example.org');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
    });

    test('what is far too long comes back with how long it may be, as often as it is tried', async ({
      page,
    }) => {
      await openForm(page);
      const closed = page.locator('details:not([open]) summary');
      await expect(closed).toHaveCount(3);
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
          Array(fields.length).fill(/^\S.* must be \d+ characters or fewer$/),
        );
        for (const field of fields) {
          expect((await field.inputValue()).length).toBeGreaterThanOrEqual(2_000);
        }
      }
    });

    test('an address that is not marked as safe is named, and can be put right', async ({
      page,
    }) => {
      await beginAt(page, 'contact');
      await page.getByLabel('Email address').fill('sam@example.com');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(summary(page)).toHaveText([
        /^You typed an email address, but it is marked as not safe/,
      ]);
      await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/disclose/sent');
    });

    test('a part with something typed or wrong in it comes back open, and no other', async ({
      page,
    }) => {
      await openForm(page);
      await expect(page.locator('main details[open]')).toHaveCount(0);
      await page.locator('summary', { hasText: 'Staying safe when we call' }).click();
      await answer(page, 'If someone else answers', 'Use a different name');
      await page.locator('summary', { hasText: 'A short note' }).click();
      await page.getByLabel('Note').fill('Only in the morning');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(summary(page)).toHaveText([/^Type the name that we should use/]);
      await expect(page.getByLabel('Note')).toHaveValue('Only in the morning');
      await expect(page.getByLabel('Note')).toBeVisible();
      await expect(page.locator('main details[open]')).toHaveCount(2);
      await summary(page).getByRole('link').click();
      await expect(page.locator('#coverName')).toBeFocused();
    });

    test('what happens if nothing is changed is said outside the parts that are closed', async ({
      page,
    }) => {
      await openForm(page);
      await expect(page.getByText('If someone else answers, we hang up')).toBeVisible();
      await expect(page.getByText('If we cannot reach you, we wait')).toBeVisible();
      await page.locator('summary', { hasText: 'Staying safe when we call' }).click();
      await expect(page.getByLabel('Hang up and say nothing')).toBeChecked();
      await expect(page.getByLabel('Wait for me to get in touch')).toBeChecked();
    });

    test('until when the answers are kept stands above Send', async ({ page }) => {
      await openForm(page);
      for (const path of ['/disclose/contact', '/disclose/anonymous']) {
        await page.goto(path);
        const time = await page.getByText('We keep your answers in this browser').boundingBox();
        const send = await page.getByRole('button', { name: 'Send' }).boundingBox();
        expect(time?.y, path).toBeLessThan(send?.y ?? 0);
      }
    });
  });
}
