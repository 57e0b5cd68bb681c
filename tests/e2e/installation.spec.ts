import { type Browser, expect, type Page, test } from '@playwright/test';
import { newKeys } from '#lib/local/make-keys.mjs';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { noticeEverything, silenceWorker } from './own-records.ts';
import type { OwnSite } from './own-site.ts';
import { type StaffedSite, startStaffedSite } from './own-staff.ts';
import { expectNothingHere } from './portal.ts';
import { discloseByPhone } from './skip.ts';

/* What staff see of an installation that is not well: the administrator what to mend, everybody what it means for their work. */

let site: OwnSite;
let administrator: Page;
let lead: Page;
let stop: StaffedSite['stop'] | undefined;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  ({ site, administrator, lead, stop } = await startStaffedSite(browser));
});

test.afterAll(() => stop?.());

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const matters = () => administrator.getByRole('main').getByRole('heading', { level: 2 });
const notWorking = (page: Page) =>
  page.getByRole('complementary', { name: 'Emails are not being sent' });

test('where all is well the page says so', async () => {
  await expect(async () => {
    await administrator.goto('/installation');
    await expect(matters()).toHaveText(['All is well'], { timeout: 100 });
  }).toPass({ timeout: 20_000 });
  await expect(notWorking(administrator)).toHaveCount(0);
  await expectAccessibleInOneLook(administrator);
});

test('nobody else has the page, and for them it is not there', async () => {
  await lead.goto('/cases');
  await expect(lead.getByRole('link', { name: 'Installation' })).toHaveCount(0);
  await expectNothingHere(lead, '/installation');
});

test('what the administrator has to mend is told with how, and nothing of any case', async () => {
  const caseId = crypto.randomUUID();
  await noticeEverything(site, caseId);
  await administrator.goto('/installation');
  await expect(matters()).toHaveText([
    'The email provider refuses our emails',
    'Records are sealed with a key that is not configured',
    '12 things that were sent cannot be opened',
    'A case needs another reader',
    'A disclosure came with a number that was taken',
  ]);
  const main = administrator.getByRole('main');
  await expect(main).toContainText('invalid_api_key');
  await expect(main).toContainText('k7Qw2nBz');
  await expect(main).toContainText('and 2 more');
  await expect(main).toContainText('Put one more person on record');
  await expect(main).not.toContainText(caseId);
  await expectAccessibleInOneLook(administrator);
  await site.query('DELETE FROM administrator_notice');
});

test('while no worker lives every page says what that means, and no longer than that', async () => {
  const hearAgain = await silenceWorker(site);
  for (const [page, path] of [
    [lead, '/cases'],
    [lead, '/gate'],
    [administrator, '/anonymous'],
    [administrator, '/installation'],
  ] as const) {
    await page.goto(path);
    await expect(notWorking(page), path).toContainText(
      page === lead
        ? 'Questions at the gate are not passed on'
        : 'no anonymous disclosure arrives, Red ones included',
    );
  }
  await administrator.goto('/anonymous');
  await expect(administrator.getByText('The next batch comes at')).toHaveCount(0);
  await administrator.goto('/installation');
  await expect(matters()).toHaveText(['Nothing else was reported']);
  await expectAccessibleInOneLook(administrator);
  await hearAgain();
  await expect(async () => {
    await lead.goto('/cases');
    await expect(notWorking(lead)).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 30_000 });
});

test('a case whose contact details are sealed with a key that is not there opens without them', async ({
  browser,
}) => {
  const reference = await disclose(browser);
  await lead.goto(`/cases/${reference}`);
  await expect(lead.getByRole('region', { name: 'Reach' })).toBeVisible();

  await site.restart({ RECORD_KEYS: newKeys().RECORD_KEYS });
  await lead.goto(`/cases/${reference}`);
  await expect(heading(lead)).toContainText(reference);
  await expect(
    lead.getByRole('region', { name: 'The contact details cannot be opened now' }),
  ).toContainText('Nothing is lost.');
  await expect(lead.getByRole('region', { name: 'What they told us' })).toBeVisible();
  await expectAccessibleInOneLook(lead);
  await expect(async () => {
    await administrator.goto('/installation');
    await expect(matters()).toHaveText(['Records are sealed with a key that is not configured'], {
      timeout: 100,
    });
  }).toPass({ timeout: 30_000 });

  await site.restart();
  await expect(async () => {
    await administrator.goto('/installation');
    await expect(matters()).toHaveText(['All is well'], { timeout: 100 });
  }).toPass({ timeout: 30_000 });
  await lead.goto(`/cases/${reference}`);
  await expect(lead.getByRole('region', { name: 'Reach' })).toContainText('07700 900123');
});

/** @returns the reference */
async function disclose(browser: Browser): Promise<string> {
  const context = await browser.newContext({ baseURL: site.address });
  const reference = await discloseByPhone(await context.newPage());
  await context.close();
  return reference;
}
