import { expect } from '@playwright/test';
import { questions } from '#lib/disclosure/questions/current.ts';
import { expectAccessibleInEveryLook, expectAccessibleInOneLook } from './accessibility.ts';
import { test } from './pages-to-read.ts';
import { begin } from './skip.ts';
import { choose } from './walk.ts';

// Each test looks at several states, each with two engines.
test.describe.configure({ timeout: 120_000 });

/** One question of each kind is looked at in every look. The others differ from it in their words alone. */
const inEveryLook = ['one', 'many'].map((kind) => questions.find((one) => one.kind === kind)?.id);

for (const { id } of questions) {
  const isOfItsKind = inEveryLook.includes(id);
  test(`two engines find nothing wrong with the question “${id}”, ${isOfItsKind ? 'answered and ' : ''}refused`, async ({
    page,
  }) => {
    await page.goto(`/disclose/${id}`);
    await page.getByText('Why we ask this').click();
    if (isOfItsKind) await expectAccessibleInEveryLook(page);
    // A radio that was chosen cannot be let go of by hand. A browser of any kind may still post none.
    await page.locator('input:checked').evaluateAll((chosen) => {
      for (const input of chosen) if (input instanceof HTMLInputElement) input.checked = false;
    });
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeVisible();
    // It has all that the question has, and what is wrong.
    await page.locator('details:not([open]) > summary', { hasText: 'Why we ask this' }).click();
    await (isOfItsKind ? expectAccessibleInEveryLook : expectAccessibleInOneLook)(page);
  });
}

test('two engines find nothing wrong with a question before it is answered', async ({ page }) => {
  await begin(page);
  await expectAccessibleInEveryLook(page);
});

test('two engines find nothing wrong with answers that contradict each other', async ({ page }) => {
  await page.goto('/disclose/what');
  await choose(page, 'Not sure what to call it');
  // The page's own script would untick the other: a browser of any kind may still post both.
  await page.locator('input[value="bullying"]').evaluate((tick: HTMLInputElement) => {
    tick.checked = true;
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'cannot go with another answer',
  );
  await expectAccessibleInOneLook(page);
});
