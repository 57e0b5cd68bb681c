import type { Page } from '@playwright/test';
import { savedAs } from '#lib/casework/contact/fields.ts';
import { demonstrationVisitor } from '#lib/local/people.ts';
import type { Camera } from './camera.ts';

/** Signing in, and the pages behind it, as the people who use each. The form's personas have filled them. */
export async function photographPortal(camera: Camera, open: () => Promise<Page>): Promise<void> {
  if (!camera.wants('portal')) return;
  const lead = await open();
  await lead.goto('/cases');
  await camera.take(lead, 'portal-01-sign-in');
  await lead.goto('/sign-in?error=AccessDenied');
  await camera.take(lead, 'portal-02-sign-in-failed');
  await signInAs(lead, 'Lead of the student team', '/cases');
  await camera.take(lead, 'portal-03-cases');
  await lead.getByRole('link', { name: /^RS-/ }).first().click();
  await lead.waitForURL(/\/cases\/RS-/);
  const reference = new URL(lead.url()).pathname;
  await lead.goto(`${reference}/assign`);
  await camera.take(lead, 'portal-12-assign');
  await lead.getByRole('radio').first().check();
  await lead.getByRole('button', { name: 'Assign' }).click();
  await lead.getByRole('status').waitFor();
  await lead.goto(`${reference}/log-contact`);
  await camera.take(lead, 'portal-13-log-contact');
  await lead.getByText('This breaks their wishes: I have a ground').click();
  await lead.getByRole('radio', { name: 'Welfare check' }).check();
  await lead.getByRole('button', { name: savedAs['not-reached'] }).click();
  await lead.getByRole('alert', { name: 'There is a problem' }).waitFor();
  await camera.take(lead, 'portal-14-log-contact-refused');
  await lead.goto(`${reference}/log-contact`);
  await lead.getByRole('button', { name: savedAs.reached }).click();
  await lead.getByRole('status').waitFor();
  await lead.getByText('More', { exact: true }).click();
  await camera.take(lead, 'portal-04-case');
  await lead.goto(`${reference}/task`);
  await camera.take(lead, 'portal-15-task');
  await lead.goto('/my-day');
  await camera.take(lead, 'portal-16-my-day');
  await lead.goto('/cases?show=mine');
  await camera.take(lead, 'portal-17-cases-of-mine');
  await lead.goto('/cases/RS-0000-0000');
  await camera.take(lead, 'portal-05-nothing-here');
  await lead.goto('/cases');
  await lead.getByRole('banner').locator('summary', { hasText: 'Signed in as' }).click();
  await lead.getByRole('button', { name: 'Sign out' }).click();
  await lead.getByRole('button', { name: 'Yes, sign me out' }).click();
  await lead.waitForURL(/\/signed-out/);
  await camera.take(lead, 'portal-06-signed-out');
  await lead.context().close();

  const caseworker = await open();
  await signInAs(caseworker, 'Student caseworker, a second one', '/cases');
  await camera.take(caseworker, 'portal-07-cases-of-a-caseworker');
  await caseworker.context().close();

  const administrator = await open();
  await signInAs(administrator, 'System administrator', '/anonymous');
  // What the form's personas sent without a name comes with the next batch: in a demonstration, within a minute.
  const sent = administrator.getByRole('link', { name: /^A-/ });
  for (let waited = 0; (await sent.count()) === 0 && waited < 40; waited += 1) {
    await administrator.waitForTimeout(2_000);
    await administrator.reload();
  }
  await camera.take(administrator, 'portal-08-anonymous');
  await sent.first().click();
  await administrator.waitForURL(/\/anonymous\/./);
  await camera.take(administrator, 'portal-09-anonymous-disclosure');
  await administrator.goto('/anonymous?show=read');
  await camera.take(administrator, 'portal-10-anonymous-none-read');
  await administrator.context().close();

  const visitor = await open();
  await signInAs(visitor, demonstrationVisitor.description, '/cases');
  await camera.take(visitor, 'portal-11-not-staff');
  await visitor.context().close();
}

/** Goes to a page of the portal and through the demonstration's sign-in. */
export async function signInAs(page: Page, description: string, path: string): Promise<void> {
  await page.goto(path);
  const own = new URL(page.url()).origin;
  await page.getByRole('button', { name: /Sign in/ }).click();
  await page.getByRole('button', { name: new RegExp(`${description}$`) }).click();
  await page.waitForURL((url) => url.origin === own && !url.pathname.startsWith('/api/'));
}

/** Opens a case from the queue by the name to use. */
export async function openCase(page: Page, name: string, query = ''): Promise<string> {
  await page.goto(`/cases${query}`);
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await page.waitForURL(/\/cases\/RS-/);
  return new URL(page.url()).pathname;
}
