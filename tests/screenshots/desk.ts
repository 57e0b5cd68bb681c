import type { Page } from '@playwright/test';
import { verbsWithPage, workflow } from '#lib/casework/case/workflow.ts';
import type { Camera } from './camera.ts';
import { photographTogether } from './desk-together.ts';
import { photographWriting } from './desk-writing.ts';
import { openCase, signInAs } from './portal.ts';

/** The desk as the people who work there see it, with the cases of a demonstration. */
export async function photographDesk(camera: Camera, open: () => Promise<Page>): Promise<void> {
  if (!camera.wants('desk')) return;
  const lead = await open();
  await signInAs(lead, 'Lead of the student team', '/my-day');
  await camera.take(lead, 'desk-01-my-day-of-a-lead');
  await lead.goto('/lead');
  await camera.take(lead, 'desk-02-lead');
  await photographQueue(camera, lead);
  await photographFind(camera, lead);
  await photographCases(camera, lead);
  await photographWriting(camera, lead);
  await lead.context().close();

  const caseworker = await open();
  await signInAs(caseworker, 'Student caseworker', '/my-day');
  await camera.take(caseworker, 'desk-04-my-day-of-a-caseworker');
  await caseworker.goto('/cases');
  await camera.take(caseworker, 'desk-16-cases-of-a-caseworker');
  await caseworker
    .getByRole('row')
    .filter({ hasText: 'Summary' })
    .getByRole('link')
    .first()
    .click();
  await caseworker.waitForURL(/\/cases\/RS-/);
  await camera.take(caseworker, 'desk-35-case-in-summary');
  await caseworker.context().close();

  const idle = await open();
  await signInAs(idle, 'Last reader', '/my-day');
  await camera.take(idle, 'desk-05-my-day-empty');
  await idle.goto('/cases');
  await camera.take(idle, 'desk-17-cases-none');
  await idle.context().close();

  // It moves cases: after the pages of those who have them.
  const together = await open();
  await signInAs(together, 'Lead of the student team', '/my-day');
  await photographTogether(camera, together);
  await together.context().close();
}

async function photographQueue(camera: Camera, page: Page): Promise<void> {
  await page.goto('/cases');
  await camera.take(page, 'desk-10-cases');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.getByText('What happened last').waitFor();
  await camera.take(page, 'desk-11-peek');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await camera.take(page, 'desk-12-keys');
  await page.keyboard.press('Escape');
  await page.goto('/cases?show=mine&level=green');
  await camera.take(page, 'desk-13-cases-filtered');
  await page.getByRole('banner').locator('summary', { hasText: 'Signed in as' }).click();
  await camera.take(page, 'desk-14-person-menu');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('banner').getByText('Menu').click();
  await camera.take(page, 'desk-18-menu');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/keys');
  await camera.take(page, 'desk-15-keys-page');
}

async function photographFind(camera: Camera, page: Page): Promise<void> {
  await page.goto('/find');
  await camera.take(page, 'desk-20-find');
  const words = page.getByRole('textbox');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await camera.take(page, 'desk-21-find-refused');
  for (const [name, sought] of [
    ['desk-22-found', 'Rowan Tanaka-Bell'],
    ['desk-23-find-nobody', 'Nobody Whatsoever'],
  ] as const) {
    await words.fill(sought);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.locator('[data-found]').waitFor();
    await camera.take(page, name);
  }
}

async function photographCases(camera: Camera, page: Page): Promise<void> {
  await openCase(page, 'Mara Okafor-Lindqvist');
  await camera.take(page, 'desk-30-case-red-new');
  const reference = await openCase(page, 'Rowan Tanaka-Bell');
  await camera.take(page, 'desk-31-case-in-support');
  await camera.takeScrolled(page, 'desk-34-case-scrolled');
  await page.getByText('More', { exact: true }).click();
  await page.getByText('All their wishes').click();
  await camera.take(page, 'desk-32-case-opened-folds');
  await page.goto('/cases?state=closed');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/cases\/RS-/);
  await camera.take(page, 'desk-33-case-closed');
  const closed = new URL(page.url()).pathname;
  await page.goto('/cases/RS-0000-0000');
  await camera.take(page, 'desk-36-case-not-found');
  await page.goto(`${reference}/brief`);
  await camera.take(page, 'desk-37-brief');
  for (const [place, verb] of verbsWithPage.entries()) {
    // Those are reached from what they are about.
    if ('isOnEntry' in workflow[verb] || 'isOnPair' in workflow[verb]) continue;
    await page.goto(`${verb === 'reopen' ? closed : reference}/${verb}`);
    await camera.take(page, `desk-${50 + place}-${verb}`);
  }
}
