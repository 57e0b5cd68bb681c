import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { discloseAs, heading, next, reach, somebody } from './desk.ts';
import { signInAs } from './portal.ts';

/* What stays in sight: the top bar in one line, and on a case which it is and how its person is reached. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

const phone = { width: 320, height: 568 };

/** What of the head of a case stays on top: all of it, or in a narrow window its first lines. */
const stays = (page: Page) =>
  page.locator('[data-stays-on-top], [data-stays-on-top] > :first-child').filter({ visible: true });

async function bottomOf(part: Locator): Promise<number> {
  const boxes = await Promise.all((await part.all()).map((one) => one.boundingBox()));
  return Math.max(...boxes.map((box) => (box === null ? 0 : box.y + box.height)));
}

/** Focuses all that can have it, from the foot of the page upwards: the way on which a head would come to lie over it. */
async function expectNoFocusUnder(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const all = page.getByRole('main').locator('a, button, input:not([type=hidden]), textarea');
  for (const one of (await all.all()).toReversed()) {
    if (!(await one.isVisible())) continue;
    await one.focus();
    const isInHead = await one.evaluate((it) => it.closest('[data-stays-on-top]') !== null);
    if (isInHead) continue;
    const box = await one.boundingBox();
    expect(box?.y ?? 0).toBeGreaterThanOrEqual((await bottomOf(stays(page))) - 1);
  }
}

test('on a phone and on a wide screen the head of a case and a way to reach its person stay in sight, and no focus lies under them', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const person = somebody();
  const reference = await discloseAs(person);
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  for (const size of [phone, { width: 1440, height: 900 }]) {
    await page.setViewportSize(size);
    await page.goto(`/cases/${reference}`);
    await expect(next(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const line = page.locator('.reach-line');
    await expect(heading(page).getByText(person.name)).toBeInViewport();
    await expect(heading(page).getByText(reference)).toBeInViewport();
    await expect(line).toContainText(person.email);
    await expect(line).toBeInViewport();
    expect(await bottomOf(stays(page))).toBeLessThanOrEqual(size.height * 0.35);
    await expectNoFocusUnder(page);
  }
  await page.setViewportSize(phone);
  await page.goto(`/cases/${reference}/note`);
  await expectNoFocusUnder(page);
  await page.locator('.reach-line summary').click();
  await expect(page.locator('.reach-line')).toContainText('If someone else answers');
  await expect(page.locator('.reach-line').getByText(person.phone).first()).toBeInViewport();
  await expectNoFocusUnder(page);
  await expectAccessibleInOneLook(page);

  // Where there is room the whole of it stands beside the form.
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator('.reach-line')).toBeHidden();
  await expect(reach(page)).toBeInViewport({ ratio: 1 });

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-stays-on-top]')).toHaveCSS('position', 'static');
});

test('a low window keeps its height for what is read', async ({ page }) => {
  const reference = await discloseAs(somebody());
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await page.setViewportSize({ width: 640, height: 256 });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(heading(page)).not.toBeInViewport();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the top bar is one line on a phone too, with Find in it and the rest in its menu', async ({
      page,
    }) => {
      await page.setViewportSize(phone);
      await signInAs(page, 'Priya Raman', '/my-day');
      const bar = page.getByRole('banner');
      if (javaScriptEnabled) await expect(bar.getByRole('button', { name: 'Hide' })).toBeVisible();
      expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(49);
      await expect(bar.getByRole('link', { name: 'Find' })).toBeVisible();
      await expect(bar.getByRole('link', { name: 'Cases' })).toBeHidden();
      await bar.getByText('Menu').click();
      await bar.getByRole('link', { name: 'Cases' }).click();
      await expect(page).toHaveURL('/cases');
      for (const width of [1024, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expect(bar.getByRole('link', { name: 'Cases' })).toBeVisible();
        await expect(bar.getByText('Menu')).toBeHidden();
        expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(49);
      }
    });
  });
}

test('on a phone a contact is logged on the first screen: how the person is reached is in the head, and the rest in a fold', async ({
  page,
}) => {
  const person = somebody();
  const reference = await discloseAs(person);
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  for (const way of ['', '?way=call']) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/cases/${reference}/log-contact${way}`);
    const form = page.locator('form').filter({ has: page.getByLabel('In one line') });
    const first = form.getByRole('group').first();
    expect((await first.boundingBox())?.y ?? 9999).toBeLessThan(600);
    await expect(reach(page)).toBeHidden();
    await expect(page.locator('.reach-line')).toContainText(person.email);
    // The number that is about to be dialled stands large above the form.
    const large = page.getByRole('main').getByText(person.phone, { exact: true });
    await expect(large.filter({ visible: true })).toHaveCount(way === '' ? 0 : 1);
    await page.getByText('How to reach them, and their wishes').click();
    await expect(reach(page)).toBeVisible();
    await expectAccessibleInOneLook(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/cases/${reference}/log-contact?way=call`);
  await expect(reach(page)).toBeVisible();
  await expect(page.getByText('How to reach them, and their wishes')).toBeHidden();
});

test('the reasons of a new case fold by level, Red ones open', async ({ page }) => {
  await signInAs(page, 'Priya Raman', '/cases/new');
  await page.setViewportSize({ width: 320, height: 640 });
  const group = page.getByRole('group', { name: 'How serious is it?' });
  await expect(group.getByRole('checkbox', { name: 'Red: in my judgement' })).toBeVisible();
  const amber = group.getByRole('checkbox', { name: 'Amber: in my judgement' });
  await expect(amber).toBeHidden();
  await group.getByText(/^Amber \(/).click();
  await amber.check();
  await expect(amber).toBeChecked();
});

test('while the page is hidden, so is the reference in its title', async ({ page }) => {
  const reference = await discloseAs(somebody());
  await signInAs(page, 'Priya Raman', `/cases/${reference}`);
  await expect(page).toHaveTitle(reference);
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(page).toHaveTitle('Portal');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle(reference);
  await page.getByRole('button', { name: 'Hide' }).click();
  await page.mouse.click(200, 300);
  await expect(page).toHaveTitle(reference);
});
