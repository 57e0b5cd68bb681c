import { expect, type Page } from '@playwright/test';
import { findingsOn, formPaths, pathsToRead, test } from './pages-to-read.ts';

/** @returns what is wrong with a page's language, headings and main part */
async function faultsOfOutline(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ localName, textContent }) => ({ level: Number(localName[1]), textContent }));
    for (const [index, { level, textContent }] of headings.entries()) {
      const before = headings[index - 1]?.level ?? 0;
      if (level > before + 1) faults.push(`level ${level} after ${before}: ${textContent}`);
    }
    const first = headings.filter(({ level }) => level === 1).length;
    if (first !== 1) faults.push(`${first} first-level headings`);
    const mains = document.querySelectorAll('main, [role="main"]').length;
    if (mains !== 1) faults.push(`${mains} main parts`);
    // No page has words of another language today: whoever adds some marks them, and says so here.
    const marked = [...document.querySelectorAll('[lang]')].map(
      (element) => `${element.localName} ${element.getAttribute('lang')}`,
    );
    if (marked.join() !== 'html en-GB') faults.push(`languages: ${marked.join()}`);
    return faults;
  });
}

test('every page to read has one first heading, no gap in its outline, one main part and one language', async ({
  page,
}) => {
  expect(await findingsOn(page, pathsToRead, faultsOfOutline)).toEqual([]);
});

test('every page of the form has one first heading, no gap in its outline, one main part and one language', async ({
  page,
}) => {
  expect(await findingsOn(page, formPaths, faultsOfOutline)).toEqual([]);
});

test('no two steps of the form have the same title, but for the two ways to send', async ({
  page,
}) => {
  // Which of them was chosen is not for the browser's history to tell.
  const paths = formPaths.filter((path) => path !== '/disclose/anonymous');
  const titles = await findingsOn(page, paths, async () => [await page.title()]);
  const words = titles.map((title) => title.slice(title.indexOf(' ') + 1));
  expect(words.toSorted()).toEqual([...new Set(words)].toSorted());
});
