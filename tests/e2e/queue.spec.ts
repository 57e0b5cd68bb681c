import { expect, type Locator, type Page, test } from '@playwright/test';
import { teamNames } from '#lib/casework/case/words.ts';
import { expectAccessible, expectAccessibleInOneLook } from './accessibility.ts';
import { disclose, reachableByEmail } from './disclosing.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { pageOfStaff } from './own-staff.ts';
import { rowOf, signInAs } from './portal.ts';
import { expectReadable } from './queue-narrow.ts';
import { seedQueue } from './seeded-queue.ts';

/* The queue with as many cases as a team has, and a look into one that really came. */

test.describe.configure({ mode: 'default' });

let site: OwnSite;
let lead: Page;
let references: readonly string[];

const owner = 'Aleksandra Wojciechowska-Brown';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  site = await startOwnSite();
  lead = await pageOfStaff(site, browser, owner, ['student-team-lead']);
  references = await seedQueue(site, owner, 60);
});

test.afterAll(async () => {
  await lead.context().close();
  await site.stop();
});

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const caseLink = (page: Page, reference = '') =>
  page.getByRole('rowheader').getByRole('link', { name: reference });

async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return (box?.y ?? 0) + (box?.height ?? 0);
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('at 1440 by 900 at least 14 cases are in view, with every column and no sideways scroll', async () => {
  await lead.setViewportSize({ width: 1440, height: 900 });
  await lead.goto('/cases');
  await expect(rows(lead)).toHaveCount(50);
  expect(await bottomOf(rows(lead).nth(13))).toBeLessThanOrEqual(900);
  expect(await sidewaysScroll(lead)).toBe(0);
  await expect(lead.getByRole('columnheader')).toHaveText([
    'Level',
    'Person',
    'Time left',
    'Next step',
    'State',
    'Owner',
    'Last contact',
  ]);
  for (const cell of await rows(lead).first().getByRole('cell').all())
    await expect(cell).toBeVisible();
  await expectAccessibleInOneLook(lead);
});

test('at 320 px a case has two lines: level, person, time left; next step, owner', async () => {
  await lead.setViewportSize({ width: 320, height: 640 });
  await lead.goto('/cases');
  expect(await sidewaysScroll(lead)).toBe(0);
  for (const place of [0, 13, 30]) {
    const row = rows(lead).nth(place);
    const cells = row.locator('td, th');
    const boxes = await Promise.all(
      (await cells.all()).map(async (cell) =>
        (await cell.isVisible()) ? await cell.boundingBox() : null,
      ),
    );
    const [level, person, time, next, state, who, contact] = boxes;
    expect([state, contact]).toEqual([null, null]);
    const middle = (box: typeof level) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(Math.abs(middle(level) - middle(person))).toBeLessThan(4);
    expect(Math.abs(middle(time) - middle(person))).toBeLessThan(4);
    expect(Math.abs(middle(next) - middle(who))).toBeLessThan(4);
    expect(middle(next)).toBeGreaterThan(middle(person) + 10);
    expect((await row.boundingBox())?.height ?? 0).toBeLessThanOrEqual(80);
  }
  await expectAccessible(lead);
  await lead.setViewportSize({ width: 1280, height: 720 });
});

test('on a phone every row says whole whose it is or which, and no text lies over another', async ({
  browser,
}) => {
  const caseworker = await pageOfStaff(site, browser, 'Jo Li', ['student-caseworker']);
  for (const page of [lead, caseworker]) {
    for (const width of [320, 375, 430, 768]) {
      await page.setViewportSize({ width, height: 640 });
      for (const show of ['', '?show=overdue', '?show=unassigned', '?show=mine']) {
        await page.goto(`/cases${show}`);
        await expectReadable(page);
      }
    }
  }
  await caseworker.context().close();
  await lead.setViewportSize({ width: 1280, height: 720 });
});

test('long names of people, of those who have a case and of its team leave at least 14 rows in view', async ({
  browser,
}) => {
  const both = await pageOfStaff(site, browser, 'Lee Fox', [
    'student-team-lead',
    'staff-team-lead',
  ]);
  await both.setViewportSize({ width: 1440, height: 900 });
  await both.goto('/cases?show=overdue');
  await expect(rows(both).first()).toContainText(owner);
  await expect(rows(both).first()).toContainText(teamNames.student);
  expect(await bottomOf(rows(both).nth(13))).toBeLessThanOrEqual(900);
  expect(await sidewaysScroll(both)).toBe(0);
  await expectReadable(both);
  await both.context().close();
});

test('those that nobody has stand on top, then by when they are due', async () => {
  await lead.goto('/cases');
  await expect(caseLink(lead)).toHaveText(references.slice(0, 50));
});

test('filters stand in the address, as chips with a cross, and stay from page to page', async () => {
  await lead.goto('/cases');
  await lead.getByLabel('Level').selectOption('Amber');
  await lead.getByLabel('State').selectOption('Keeping in touch');
  await lead.getByRole('button', { name: 'Filter' }).click();
  await expect(lead).toHaveURL(/level=amber&state=touch/);
  await expect(rows(lead)).toHaveCount(12);
  await lead.getByRole('link', { name: 'Take away: Level Amber' }).click();
  await expect(lead).toHaveURL('/cases?state=touch');
  await lead.getByRole('link', { name: /^Mine/ }).click();
  await expect(lead).toHaveURL('/cases?show=mine&state=touch');
  await expect(lead.getByRole('button', { name: 'Hide' })).toBeVisible();
  await lead.keyboard.press('r');
  await expect(lead).toHaveURL('/cases');
  await lead.goto('/cases?state=closed&show=mine');
  await expect(lead.getByRole('heading', { name: 'No case here' })).toBeVisible();
  await lead.goto('/cases');
  await lead.getByRole('link', { name: 'Next page' }).click();
  await expect(rows(lead)).toHaveCount(10);
});

test('what is Red or has nobody is never hidden without a word', async () => {
  await lead.goto('/cases?level=green');
  const said = lead.getByRole('note');
  await expect(said).toContainText('12 Red are hidden.');
  await expect(said).toContainText('12 that nobody has are hidden.');
  await said.getByRole('link', { name: 'Show Red', exact: true }).click();
  await expect(lead).toHaveURL('/cases?level=red');
  await expect(rows(lead)).toHaveCount(12);
  await expect(said).toHaveCount(0);
});

test('Back returns to the same row', async () => {
  await lead.goto('/cases');
  const reference = references[40] ?? '';
  await caseLink(lead, reference).click();
  await expect(lead).toHaveURL(`/cases/${reference}`);
  await lead.goBack();
  await expect(caseLink(lead, reference)).toBeFocused();
  await expect(caseLink(lead, reference)).toBeInViewport();
});

test('at 320 px a long name shows twelve letters of it at least, and references alone stand whole', async ({
  page,
}) => {
  const name = `Wilhelmina-Gwendolyn ${crypto.randomUUID().slice(0, 8)} Featherstonehaugh-Montgomery`;
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', what: ['Bullying'] },
    leaves: reachableByEmail(name, `${crypto.randomUUID()}@example.com`, 'no'),
  });
  await signInAs(page, 'Priya Raman');
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(await rowOf(page, reference)).toContainText(name);
  await expectReadable(page);
  await page.getByRole('button', { name: 'References alone' }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  await rowOf(page, reference);
  await expectReadable(page);
  await page.getByRole('button', { name: 'Show names' }).click();
  await expect(await rowOf(page, reference)).toContainText(name);
  await page.setViewportSize({ width: 1440, height: 900 });
  const box = await (await rowOf(page, reference)).boundingBox();
  expect(box?.height ?? 0).toBeLessThanOrEqual(46);
});

test('Space looks into a case without leaving; a switch shows references alone', async ({
  page,
}) => {
  const name = `Sam${crypto.randomUUID().slice(0, 8)}`;
  const reference = await disclose({
    chosen: { role: 'Undergraduate student', what: ['Bullying'] },
    leaves: reachableByEmail(name, `${name}@example.com`, 'no'),
  });
  await signInAs(page, 'Priya Raman');
  const row = await rowOf(page, reference);
  await expect(row).toContainText(name);
  await row.getByRole('link').focus();
  await page.keyboard.press('Space');
  const look = page.getByRole('complementary', { name: `A look into ${reference}` });
  await expect(look).toContainText(`Safe ways to reach ${name}`);
  await expect(look).toContainText(`Email: ${name}@example.com`);
  await expect(look).toContainText('What happened last');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(look).toHaveCount(0);
  await expect(row.getByRole('link')).toBeFocused();

  await page.getByRole('button', { name: 'References alone' }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  await rowOf(page, reference);
  await page.getByRole('button', { name: 'Show names' }).click();
  await expect(await rowOf(page, reference)).toContainText(name);
});

test('without script the filters, the switch and the pages work', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await lead.context().cookies());
  const page = await context.newPage();
  await page.goto(`${site.address}/cases`);
  await page.getByLabel('Level').selectOption('Red');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(rows(page)).toHaveCount(12);
  await page.getByRole('button', { name: 'References alone' }).click();
  await expect(page).toHaveURL(`${site.address}/cases?level=red`);
  await page.getByRole('button', { name: 'Show names' }).click();
  await page.getByRole('link', { name: /^Reset/ }).click();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(rows(page)).toHaveCount(10);
  await context.close();
});
