import { expect, type Locator, type Page } from '@playwright/test';

/*
 * What somebody does who has a keyboard and nothing else. Nothing here clicks, or focuses a control from outside:
 * what Tab does not reach is not reached.
 */

/** More stops than any page has between two controls that follow each other in a task. */
const most = 45;

/** Tabs to a control, where the page does not begin in it. Every stop on the way must show where the focus is. */
export async function tabTo(page: Page, control: Locator, within = most): Promise<void> {
  if (await hasFocus(control)) return;
  for (let stops = 0; stops < within; stops += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await hasFocus(control)) return;
  }
  throw new Error(`${control} was not reached within ${within} stops`);
}

/** Tabs back to a control that was passed. */
export async function tabBackTo(page: Page, control: Locator, within = most): Promise<void> {
  for (let stops = 0; stops < within; stops += 1) {
    await page.keyboard.press('Shift+Tab');
    await expectVisibleFocus(page);
    if (await hasFocus(control)) return;
  }
  throw new Error(`${control} was not reached within ${within} stops back`);
}

/** Goes to a button or a link and presses Enter on it. */
export async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** Ticks a box. */
export async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: label, exact: true });
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** Chooses a radio: Tab leads into its group, the arrows to the one that is meant. */
export async function pick(page: Page, label: string, group: Locator): Promise<void> {
  await tabTo(page, group.locator('input:focus'));
  const radio = group.getByRole('radio', { name: label, exact: true });
  for (let others = await group.getByRole('radio').count(); others > 0; others -= 1) {
    if (await hasFocus(radio)) break;
    await page.keyboard.press('ArrowDown');
    await expectVisibleFocus(page);
  }
  // The first of a group has the focus before it is chosen.
  if (!(await radio.isChecked())) await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await expect(radio).toBeFocused();
}

/** Goes to a field and types. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await tabTo(page, field);
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** What has the focus shows it by an outline, and is in view. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return undefined;
    // An answer shows it around its words as well, not around the circle or box alone.
    const shows = focused.closest('.choice') ?? focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(shows);
    const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
    return {
      what: focused.outerHTML.slice(0, 200),
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      isInView:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth,
    };
  });
  // Past its last control a page hands the focus to the browser's own.
  if (found === undefined) return;
  expect(found.outline, `the outline of ${found.what}`).toBeGreaterThan(0);
  expect(found.isInView, `in view: ${found.what}`).toBe(true);
}

async function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluateAll((found) => found.some((one) => one === document.activeElement));
}
