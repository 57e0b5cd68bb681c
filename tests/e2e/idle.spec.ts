import { expect, type Page, test } from '@playwright/test';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { pageOfStaff } from './own-staff.ts';
import { discloseByPhone } from './skip.ts';

/*
 * Nobody is there: half an hour that goes by at the server, where what is known of when somebody was last there is moved into the past,
 * and in the browser, whose clock is moved on.
 */

let site: OwnSite;
let page: Page;
let reference: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  site = await startOwnSite();
  page = await pageOfStaff(site, browser, 'A lead', ['student-team-lead'], {
    signedInMinutesAgo: 60,
  });
  const reporter = await browser.newContext({ baseURL: site.address });
  reference = await discloseByPhone(await reporter.newPage());
  await reporter.close();
  await page.goto('/cases');
});

test.afterAll(async () => {
  await page?.context().close();
  await site?.stop();
});

/** Nobody was there for so long. */
async function leaveFor(time: string): Promise<void> {
  await site.query(`UPDATE staff_member SET seen_at = now() - $1::interval WHERE name = 'A lead'`, [
    time,
  ]);
  await page.clock.fastForward('28:00');
}

test('somebody who is away is asked, and then signed out by the server; what they wrote is kept', async () => {
  const note = page.getByRole('textbox', { name: 'Note' });
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await page.clock.install();
  await page.goto(`/cases/${reference}/note`);
  // It is there once script runs, and the page's own clock with it.
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  // Within a minute of the last time the process does not write down that somebody is there: it forgets when that was.
  await site.restart();
  await leaveFor('28 minutes 30 seconds');
  await expect(warning).toBeVisible();
  await warning.getByRole('button', { name: 'I am still here' }).click();
  await expect(warning).toBeHidden();
  const [seen] = await site.query(
    `SELECT seen_at > now() - interval '1 minute' AS is_now FROM staff_member WHERE name = 'A lead'`,
  );
  expect(seen).toEqual({ is_now: true });

  await note.fill('She asked for a woman');
  await leaveFor('31 minutes');
  await expect(page.getByRole('status')).toContainText('What you were writing is kept');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  // The cookie is still there, and opens nothing.
  await page.goto('/my-day');
  await expect(page).toHaveURL(/\/sign-in/);
});
