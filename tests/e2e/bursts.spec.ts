import { expect, type Page, test } from '@playwright/test';
import { institution } from '#lib/institution.ts';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { openCases, sendWithoutName } from './own-records.ts';
import type { OwnSite } from './own-site.ts';
import { type StaffedSite, startStaffedSite } from './own-staff.ts';

/* Far more than usual in a day: what came without a name is set apart, what came with one never is. */

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

const burst = () => administrator.getByRole('region', { name: 'Far more than usual came at once' });
const references = (page: Page) => page.getByRole('main').getByRole('link', { name: /^(A|RS)-/ });

test('a day on which far more came without a name is set apart, and what came alone is not buried', async () => {
  const { anonymous: many } = institution.burst;
  await sendWithoutName(site, { day: '2026-10-05', level: 'amber', count: 1 });
  await sendWithoutName(site, { day: '2026-10-06', level: 'green', count: many - 2 });
  await sendWithoutName(site, { day: '2026-10-06', level: 'red', count: 2 });
  await administrator.goto('/anonymous');
  await expect(administrator.getByRole('link', { name: `Unread (${many + 1})` })).toBeVisible();
  await expect(burst().getByRole('listitem')).toHaveText([new RegExp(`^${many} of Tue 6 Oct`)]);
  await expect(burst().getByRole('listitem')).toContainText('2 of them');
  await expect(references(administrator)).toHaveCount(1);
  await expectAccessibleInOneLook(administrator);
});

test('a burst is opened by its day, Red first, and read one by one', async () => {
  const { anonymous: many } = institution.burst;
  await burst().getByRole('link').click();
  await expect(administrator.getByRole('heading', { level: 2 }).first()).toHaveText(
    'All unread of Tue 6 Oct',
  );
  await expect(references(administrator)).toHaveCount(many);
  const rows = administrator
    .getByRole('main')
    .getByRole('row')
    .filter({ has: administrator.getByRole('link') });
  for (const place of [0, 1]) await expect(rows.nth(place)).toContainText('Red');
  await expect(rows.nth(2)).toContainText('Green');
  await expectAccessibleInOneLook(administrator);

  await references(administrator).first().click();
  await administrator.getByRole('button', { name: 'Mark as read' }).click();
  await expect(administrator.getByRole('status')).toContainText('is marked as read.');
  // One fewer is usual.
  await expect(burst()).toHaveCount(0);
  await expect(references(administrator)).toHaveCount(many);
});

test('cases are never put aside: that far more came is said, and all of them are in the list', async () => {
  const { named: many } = institution.burst;
  await openCases(site, many - 1);
  await lead.goto('/cases');
  await expect(lead.getByText('far more than usual')).toHaveCount(0);
  await openCases(site, 1);
  await lead.goto('/cases');
  await expect(
    lead.getByText(`${many} came in since midnight, far more than usual.`),
  ).toBeVisible();
  await expect(references(lead)).toHaveCount(many);
  await expectAccessibleInOneLook(lead);
});
