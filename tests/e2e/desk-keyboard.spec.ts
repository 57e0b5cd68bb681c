import { expect, test } from '@playwright/test';
import { savedAs } from '#lib/casework/contact/fields.ts';
import { heading, story } from './desk.ts';
import { disclose, reachableByPhone } from './disclosing.ts';
import { pick, press, tabTo, type } from './keyboard.ts';
import { signInAs } from './portal.ts';

/* A whole case without a mouse: the focus is seen at every stop. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default', timeout: 90_000 });

for (const width of [1280, 320]) {
  test(`with the keyboard alone, ${width} px wide, a case is opened from the queue, acknowledged, assigned, reached, noted on and closed`, async ({
    page,
  }) => {
    const reference = await disclose({
      chosen: { role: 'Undergraduate student', safe: 'No' },
      leaves: reachableByPhone(),
    });
    await signInAs(page, 'Priya Raman', '/cases?show=unassigned&level=red');
    await page.setViewportSize({ width, height: 800 });
    await tabTo(page, page.getByRole('rowheader').getByRole('link', { name: reference }), 120);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText(reference);

    await press(page, 'link', 'Acknowledge');
    await expect(heading(page)).toHaveText('Acknowledge');
    await press(page, 'button', 'Acknowledge');
    await expect(story(page)).toContainText('Acknowledged that it is Red');

    await press(page, 'link', 'Assign');
    await expect(heading(page)).toHaveText('Assign');
    await pick(
      page,
      'Tomasz Lewandowski',
      page.getByRole('group', { name: 'Who takes the case?' }),
    );
    await press(page, 'button', 'Assign');
    await expect(story(page)).toContainText('Assigned to Tomasz Lewandowski');

    await press(page, 'link', 'Log a contact');
    await expect(heading(page)).toHaveText('Log a contact');
    await type(page, 'In one line', 'Will come on Friday');
    // It saves nothing by itself: which of the two answers it is, only the person knows.
    await page.keyboard.press('Control+Enter');
    const reached = page.getByRole('button', { name: savedAs.reached });
    await expect(reached).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: savedAs['not-reached'] })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(reached).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(story(page)).toContainText('Phone call: reached. Will come on Friday');

    await press(page, 'link', 'Note');
    await expect(heading(page)).toHaveText('Note');
    await type(page, 'Note', 'She asked for a woman');
    await page.keyboard.press('Control+Enter');
    await expect(story(page)).toContainText('Note. She asked for a woman');

    await tabTo(page, page.locator('summary', { hasText: /^More$/ }));
    await page.keyboard.press('Enter');
    await press(page, 'link', 'Close');
    await expect(heading(page)).toHaveText('Close');
    await pick(
      page,
      'They had the support that they wanted',
      page.getByRole('group', { name: 'How did it end?' }),
    );
    await tabTo(page, page.getByRole('checkbox', { name: /^They know that the case/ }));
    await page.keyboard.press('Space');
    await press(page, 'button', 'Close the case');
    await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  });
}
