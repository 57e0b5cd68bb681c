import type { Page } from '@playwright/test';
import type { Camera } from './camera.ts';
import { openCase } from './portal.ts';

/** What is seen where a case has to do with several people: walls, co-workers, drafts of others, two cases of one person. */
export async function photographTogether(camera: Camera, page: Page): Promise<void> {
  const reference = await openCase(page, 'Rowan Tanaka-Bell');
  await page.goto(`${reference}/change-walls`);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('radio', { name: 'The person said so' }).check();
  await page.getByLabel('Why, in one line').fill('They were taught by them.');
  await camera.take(page, 'desk-93-walls');
  await page.goto(`${reference}/end-co-worker`);
  await camera.take(page, 'desk-94-end-co-worker');
  await twoDrafts(camera, page, reference);
  await draftOfOther(camera, page);
  await twoOfOnePerson(camera, page);
}

/** Two tabs in which somebody writes the same form: neither is lost. */
async function twoDrafts(camera: Camera, page: Page, reference: string): Promise<void> {
  const tabs = [page, await page.context().newPage()];
  for (const tab of tabs) await tab.goto(`${reference}/task`);
  for (const [place, tab] of tabs.entries()) {
    await tab.getByLabel('What is to be done?').fill(`Ask about the essay, tab ${place + 1}`);
    await tab.keyboard.press('Escape');
    await tab.getByRole('status').waitFor();
  }
  await tabs[1]?.close();
  await page.goto(`${reference}/task`);
  await camera.take(page, 'desk-95-two-drafts');
}

/** A case goes to somebody else while its caseworker is writing. */
async function draftOfOther(camera: Camera, page: Page): Promise<void> {
  const reference = await openCase(page, 'Hafsa Thistlewood');
  await page.goto(`${reference}/assign`);
  await page.getByRole('radio', { name: /Tomasz/ }).check();
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('status').waitFor();
  await camera.take(page, 'desk-96-draft-of-somebody-else');
  await page.getByRole('link', { name: /was writing/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await camera.take(page, 'desk-97-take-over-draft');
}

/** Somebody calls again, and asks for something else than before. */
async function twoOfOnePerson(camera: Camera, page: Page): Promise<void> {
  await page.goto('/cases/new');
  await page.getByLabel('Name to use').fill('Rowan');
  await page.getByLabel('Phone number').fill('07700 900102');
  await page.getByRole('checkbox', { name: 'To call them' }).check();
  await page.getByRole('radio', { name: 'They phoned' }).check();
  await page.getByRole('radio', { name: 'Yes, they want us to' }).check();
  await page.getByRole('radio', { name: /^A student/ }).check();
  await page.getByRole('button', { name: 'Save for the lead' }).click();
  await page.getByRole('link', { name: 'Join them' }).waitFor();
  await camera.take(page, 'desk-98-same-person');
  const leaveApart = page.getByRole('link', { name: 'Leave them apart' });
  const apart = (await leaveApart.getAttribute('href')) ?? '';
  await page.getByRole('link', { name: 'Join them' }).click();
  await page.getByRole('heading', { name: 'Their contact wishes' }).waitFor();
  await camera.take(page, 'desk-99-join');
  await page.goto(apart);
  await camera.take(page, 'desk-99-leave-apart');
}
