import { expect, type Page } from '@playwright/test';
import { findingsOn, formPaths, heaviestPaths, pathsToRead, test } from './pages-to-read.ts';

/** WCAG 1.4.12: the spacing that some people need, and set for themselves. */
const wideSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** @returns each element that shows only part of its text, and the page where it is wider than the window */
async function clippedText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`is ${scrollWidth} px wide in ${clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // What is there for screen readers alone is clipped on purpose.
      const isForEars = clipPath !== 'none';
      if (isForEars || !element.checkVisibility() || element.textContent?.trim() === '') continue;
      const isCutAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      if (isCutAcross || isCutBelow) {
        found.push(`cuts ${element.localName} “${element.textContent?.trim().slice(0, 60)}”`);
      }
    }
    return found;
  });
}

test.describe('with wide text spacing', () => {
  // The page's own policy lets no style in from elsewhere; a person's browser may add one.
  test.use({ bypassCSP: true, javaScriptEnabled: false });

  test('no text is cut off and no page scrolls sideways', async ({ page }) => {
    const paths = [...pathsToRead, '/disclose/what', '/disclose/contact'];
    const found = await findingsOn(page, paths, async () => {
      await page.evaluate((spacing) => {
        const style = document.createElement('style');
        style.textContent = spacing;
        document.head.append(style);
      }, wideSpacing);
      const cut: string[] = [];
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        cut.push(...(await clippedText(page)).map((finding) => `at ${width} px ${finding}`));
      }
      return cut;
    });
    expect(found).toEqual([]);
  });
});

test.describe('with text twice as large', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

  test('no text is cut off and no page scrolls sideways', async ({ page }) => {
    const found = await findingsOn(page, [...pathsToRead, ...formPaths], async () => {
      // As the browser's own setting does it, for all that is measured by the text.
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      return clippedText(page);
    });
    expect(found).toEqual([]);
  });
});

test.describe('with motion reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves and nothing fades', async ({ page }) => {
    const found = await findingsOn(page, [...pathsToRead, '/disclose/what'], async () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          ['', '::before', '::after'].flatMap((part) => {
            const { transitionDuration, animationDuration } = getComputedStyle(element, part);
            const lasting = [transitionDuration, animationDuration].filter((duration) =>
              duration.split(', ').some((each) => Number.parseFloat(each) > 0),
            );
            return lasting.map((duration) => `${element.localName}${part} takes ${duration}`);
          }),
        ),
      ),
    );
    expect(found).toEqual([]);
  });
});

/** @returns how much of the window's height is taken by what stays in view while the page scrolls */
async function heightOfBars(page: Page): Promise<number> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  return page.evaluate(() => {
    const stays = [...document.querySelectorAll('body *')].filter(
      (element) =>
        ['fixed', 'sticky'].includes(getComputedStyle(element).position) &&
        element.checkVisibility(),
    );
    // A heading that stays beside its text takes no line of it.
    const boxes = stays
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > window.innerWidth / 2);
    // Two that stand side by side take their lines once.
    const lines = Array.from({ length: window.innerHeight }, (_, line) => line + 0.5);
    return lines.filter((line) => boxes.some(({ top, bottom }) => top < line && line < bottom))
      .length;
  });
}

/** Marks the stops of the Tab key in the document's order. @returns how many there are */
async function markStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary',
      ),
    ].filter((element) => element.checkVisibility());
    // A group of radios is one stop: the one that is chosen, or the first.
    const stops = all.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = all.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement &&
          other.type === 'radio' &&
          other.name === element.name,
      );
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    });
    for (const [index, stop] of stops.entries()) stop.dataset.stop = String(index);
    return stops.length;
  });
}

/** @returns which stop has the focus, and whether any of it can be seen: in the window, with nothing over it */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const stop = document.activeElement;
    if (!(stop instanceof HTMLElement)) return 'nothing';
    const { left, top, width, height } = stop.getBoundingClientRect();
    const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
    const isSeen = parts.some((down) =>
      parts.some((across) => {
        const onTop = document.elementFromPoint(left + width * across, top + height * down);
        return onTop !== null && stop.contains(onTop);
      }),
    );
    const name = (stop.textContent ?? '').trim().slice(0, 40) || stop.getAttribute('name');
    return isSeen ? `${stop.dataset.stop}` : `${stop.dataset.stop} hidden: “${name}”`;
  });
}

// Without script every part of a page is open from the start: there is most to reach.
const windows = [
  { is: 'at 400% zoom', viewport: { width: 320, height: 256 } },
  { is: 'at 400% zoom of a low screen', viewport: { width: 320, height: 200 } },
  { is: 'on a small phone', viewport: { width: 320, height: 640 } },
  { is: 'at a desk', viewport: { width: 1280, height: 640 } },
] as const;

for (const { is, viewport } of windows) {
  test.describe(is, () => {
    test.use({ viewport, javaScriptEnabled: false });

    for (const path of heaviestPaths) {
      test(`the emergency number and the exit stay in view on ${path}, and leave it three quarters of the window`, async ({
        page,
      }) => {
        await page.goto(path);
        // It scrolls to the middle.
        expect(await heightOfBars(page)).toBeLessThan(viewport.height / 4);
        await expect(page.getByRole('link', { name: 'Danger now: call 999' })).toBeInViewport({
          ratio: 1,
        });
        await expect(page.getByRole('link', { name: 'Exit this page' })).toBeInViewport({
          ratio: 1,
        });
      });

      test(`the Tab key reaches all of ${path}, there and back, and never goes behind a bar`, async ({
        page,
      }) => {
        await page.goto(path);
        const stops = await markStops(page);
        const there: string[] = [];
        for (let press = 0; press < stops; press += 1) {
          await page.keyboard.press('Tab');
          there.push(await focused(page));
        }
        const inOrder = there.map((_, index) => String(index));
        expect(there).toEqual(inOrder);
        const back: string[] = [];
        for (let press = 1; press < stops; press += 1) {
          await page.keyboard.press('Shift+Tab');
          back.push(await focused(page));
        }
        expect(back).toEqual(inOrder.slice(0, -1).toReversed());
      });
    }
  });
}
