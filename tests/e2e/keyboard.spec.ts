import { expect, type Page, test } from '@playwright/test';
import type { Step } from '#lib/disclosure/journey.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import { pick, press, tabBackTo, tabTo, tick, type } from './keyboard.ts';

/* The whole journey without a mouse: the focus is seen at every stop, and is where the next thing is. */

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    /** The page has come: the skip link is the first stop and leads to its main part, unless the address does so already. */
    async function arrive(page: Page, step: Step | 'sent') {
      await page.waitForURL(({ pathname }) => pathname === `/disclose/${step}`);
      if (new URL(page.url()).hash === '') {
        await expect(page.locator('body')).toBeFocused();
        await tabTo(page, page.getByRole('link', { name: 'Skip to the main part' }), 1);
        await page.keyboard.press('Enter');
      }
      await expect(page.locator('main')).toBeFocused();
    }

    /** Comes to the first question. */
    async function begin(page: Page): Promise<void> {
      await page.goto('/');
      await press(page, 'link', 'Tell us what happened');
      await page.waitForURL(({ pathname }) => pathname === '/disclose');
      await press(page, 'button', 'Start');
      await arrive(page, 'about');
    }

    /** Skips all that lies between, each by keyboard. */
    async function skipTo(page: Page, target: Step): Promise<void> {
      while (!new URL(page.url()).pathname.endsWith(`/${target}`)) {
        const present = questions.findIndex(({ id }) => page.url().includes(`/disclose/${id}`));
        await press(page, 'button', 'Skip this question');
        await arrive(page, questions[present + 1]?.id ?? 'check');
      }
    }

    const question = (page: Page) => page.getByRole('group').first();

    test('an anonymous disclosure is made with the keyboard alone', async ({ page }) => {
      await begin(page);
      await pick(page, 'Me', question(page));
      await press(page, 'button', 'Continue');
      await arrive(page, 'role');
      await skipTo(page, 'age');
      await pick(page, '16 or 17', question(page));
      await press(page, 'button', 'Continue');
      await arrive(page, 'gender');
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText('gender');
      await press(page, 'button', 'Continue');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('gender');
      await arrive(page, 'gender');
      await skipTo(page, 'what');
      await tick(page, 'Bullying');
      await tick(page, 'Online abuse');
      await tabBackTo(page, page.getByRole('checkbox', { name: 'Bullying' }));
      await page.keyboard.press('Space');
      await press(page, 'button', 'Continue');
      await arrive(page, 'often');
      await skipTo(page, 'check');
      await expect(page.getByText('Online abuse')).toBeVisible();
      await expect(page.getByText('Bullying')).toHaveCount(0);
      await tabTo(page, page.getByRole('link', { name: /Change.+What happened/ }));
      await page.keyboard.press('Enter');
      await arrive(page, 'what');
      await press(page, 'button', 'Continue');
      await arrive(page, 'check');
      await press(page, 'link', 'Continue');
      await arrive(page, 'choice');
      await pick(page, 'Stay anonymous', question(page));
      await press(page, 'button', 'Continue');
      await arrive(page, 'anonymous');
      await tick(page, 'I am not ready');
      await press(page, 'button', 'Send');
      await arrive(page, 'sent');
      await expect(page.getByText(/^A-\w{4}-\w{4}-\w{4}$/)).toBeVisible();
      await tabTo(page, page.getByRole('link', { name: 'Clear this page and leave' }).first());
    });

    test('contact details are left with the keyboard alone, what is wrong put right too', async ({
      page,
    }) => {
      await begin(page);
      await skipTo(page, 'check');
      await press(page, 'link', 'Continue');
      await arrive(page, 'choice');
      await pick(page, 'Leave contact details', question(page));
      await press(page, 'button', 'Continue');
      await arrive(page, 'contact');

      const group = (name: string) => page.getByRole('group', { name });
      const coverName = 'If we should use a different name: which?';
      await type(page, 'Name you’d like us to use (optional)', 'Sam');
      await type(page, 'Phone number', '07700 900123');
      await pick(page, 'Yes, it is safe', group('Is it safe to text you there?'));
      await expect(page.getByLabel(coverName)).toBeHidden();
      await tabTo(page, page.locator('summary', { hasText: 'Staying safe when we call' }));
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(coverName)).toBeVisible();
      await tick(page, 'Tuesday');
      await pick(page, 'Use a different name', group('If someone else answers'));
      await press(page, 'button', 'Send');

      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await expect(summary).toBeFocused();
      await press(page, 'link', 'Type the name that we should use if someone else answers');
      await expect(page.getByLabel(coverName)).toBeFocused();
      await page.keyboard.type('Jo');
      // In a field of one line, Enter sends.
      await page.keyboard.press('Enter');
      await arrive(page, 'sent');
      await expect(page.getByText(/^RS-\w{4}-\w{4}$/)).toBeVisible();
    });

    test('an unanswered question has the focus on what is wrong, which leads to the answers', async ({
      page,
    }) => {
      await begin(page);
      await press(page, 'button', 'Continue');
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
      await tabTo(page, page.getByRole('link', { name: 'Choose an answer' }), 1);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('radio', { name: 'Me', exact: true })).toBeFocused();
    });
  });
}
