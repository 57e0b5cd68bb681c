import type { Page } from '@playwright/test';
import type { Camera } from './camera.ts';
import { openCase } from './portal.ts';

/** What is seen while somebody writes on a case: a way chosen, what is refused, a draft that is kept, two at once. */
export async function photographWriting(camera: Camera, page: Page): Promise<void> {
  const reference = await openCase(page, 'Rowan Tanaka-Bell');
  await page
    .getByRole('region', { name: 'Reach' })
    .getByRole('link', { name: 'log it' })
    .first()
    .click();
  await camera.take(page, 'desk-80-log-contact-by-phone');
  await page.goto(`${reference}/close`);
  await page.getByRole('button', { name: 'Close the case' }).click();
  await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
  await camera.take(page, 'desk-81-close-refused');
  await page.goto(`${reference}/note`);
  await page
    .getByRole('textbox', { name: 'Note' })
    .fill('Rowan rang: the essay has two more weeks.');
  await page.keyboard.press('Escape');
  await page.getByRole('status').waitFor();
  await camera.take(page, 'desk-82-case-with-a-draft');
  await page.goto(`${reference}/note`);
  await camera.take(page, 'desk-83-note-with-a-draft');
  await page.goto('/my-day');
  await camera.take(page, 'desk-03-my-day-with-a-draft');
  const correct = page.getByRole('link', { name: /^Correct: / }).first();
  await page.goto(`${reference}?show=everything`);
  await correct.click();
  await camera.take(page, 'desk-84-correct');
  await page.goto(`${reference}?show=everything`);
  await page
    .getByRole('link', { name: /^Strike out: / })
    .first()
    .click();
  await camera.take(page, 'desk-85-strike-out');
  const other = await openCase(page, 'Hafsa Thistlewood');
  await page.goto(`${other}?show=notes`);
  await camera.take(page, 'desk-87-struck-out');
  await page
    .getByRole('link', { name: /^Put back: / })
    .first()
    .click();
  await camera.take(page, 'desk-88-put-back');
  await twoAtOnce(camera, page, reference);
  await page.goto('/cases/new');
  await camera.take(page, 'desk-90-new-case');
  await page.getByRole('button', { name: 'Save and take it' }).click();
  await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
  await camera.take(page, 'desk-91-new-case-refused');
  await page.clock.install();
  await page.route('**/api/session-time', (route) => route.fulfill({ json: { secondsLeft: 90 } }));
  await page.goto('/my-day');
  await page.getByRole('button', { name: 'Hide' }).waitFor();
  await page.clock.fastForward('28:00');
  await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor();
  await camera.take(page, 'desk-92-idle-warning');
}

/** Two tabs, of which the second is told what the first has changed. */
async function twoAtOnce(camera: Camera, page: Page, reference: string): Promise<void> {
  await page.goto(`${reference}/assign`);
  const other = await page.context().newPage();
  await other.goto(`${reference}/assign`);
  for (const [tab, place] of [
    [other, 1],
    [page, 0],
  ] as const) {
    await tab.getByRole('radio').nth(place).check();
    await tab.getByRole('button', { name: 'Assign' }).click();
    if (tab === other) await tab.getByRole('status').waitFor();
  }
  await other.close();
  await page.getByRole('alert').waitFor();
  await camera.take(page, 'desk-86-two-at-once');
}
