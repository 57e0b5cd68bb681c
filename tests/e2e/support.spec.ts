import { expect, type Page, test } from '@playwright/test';
import { needs } from '#lib/content/directory.ts';

// The filter is the style sheet's work: it must not need script.
test.use({ javaScriptEnabled: false });

/** @returns the names of the sections of the directory that are in view */
async function shownSections(page: Page): Promise<readonly string[]> {
  const headings = page.locator('.directory').getByRole('heading', { level: 2 });
  return headings.filter({ visible: true }).allTextContents();
}

const everything = needs.map(({ title }) => title);
const [danger = '', crisis] = everything;

test.beforeEach(async ({ page }) => {
  await page.goto('/support');
});

test('the directory shows everything at first', async ({ page }) => {
  expect(await shownSections(page)).toEqual(everything);
});

test('choosing a need shows that one alone', async ({ page }) => {
  for (const { id, title } of needs.filter((need) => need.id !== 'danger')) {
    await page.getByRole('radio', { name: title }).check();
    expect(await shownSections(page), id).toEqual([title]);
  }
});

test('a service that helps with several needs is there for each of them', async ({ page }) => {
  for (const { title } of needs.filter(({ id }) => id === 'hate' || id === 'domestic-abuse')) {
    await page.getByRole('radio', { name: title }).check();
    await expect(page.getByRole('link', { name: 'Call Galop on' })).toHaveCount(1);
  }
});

test('what was chosen is in no address and no history, and gone after a reload', async ({
  page,
}) => {
  const before = await page.evaluate(() => window.history.length);
  await page.getByRole('radio', { name: 'Stalking' }).check();
  await expect(page).toHaveURL('/support');
  expect(await page.evaluate(() => window.history.length)).toBe(before);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Everything' })).toBeChecked();
  expect(await shownSections(page)).toEqual(everything);
});

test('going away and back shows everything again', async ({ page }) => {
  await page.getByRole('radio', { name: 'Stalking' }).check();
  await page.goto('/faq');
  await page.goBack();
  expect(await shownSections(page)).toEqual(everything);
});

test('the filter works with the keyboard alone', async ({ page }) => {
  await page.getByRole('radio', { name: 'Everything' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await shownSections(page)).toEqual([crisis]);
});

test('a link to somebody on the page works, whatever was chosen', async ({ page }) => {
  await page.getByRole('radio', { name: 'Stalking' }).check();
  await page.getByRole('link', { name: 'SafeZone app' }).first().click();
  await expect(page.getByRole('heading', { name: 'SafeZone app' })).toBeInViewport();
  expect(await shownSections(page)).toEqual([danger, 'Stalking']);
});

test('paper has everything, whatever was chosen', async ({ page }) => {
  await page.getByRole('radio', { name: 'Stalking' }).check();
  await page.emulateMedia({ media: 'print' });
  expect(await shownSections(page)).toEqual(everything);
});

test('the options side by side stay a table on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/support/your-options');
  const table = page.getByRole('table', { name: 'Your options, side by side' });
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await expect(table.getByRole('rowheader')).toHaveCount(5);
  await expect(table.getByRole('cell')).toHaveCount(20);
});
