import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { findablePages } from '#lib/content/public-pages.ts';
import { beginDraft } from '#tests/load/draft.ts';
import { cookieOf, firstVisit } from '#tests/load/first-visit.ts';
import { measuredPages } from '#tests/load/pages.ts';
import { recordedVisits } from '#tests/load/transfer-record.ts';
import { personas } from './personas.ts';
import { stack } from './stack.ts';
import { walk } from './walk.ts';

/** What a visit costs, and what it leaves. */

const allowedGrowth = 1.05;

const question = '/disclose/about';
const paths = [...findablePages.map(({ path }) => path), '/disclose', question];

for (const { name, path, needsDraft } of measuredPages) {
  test(`a first visit to ${name} transfers no more than was recorded, and a twentieth`, async ({
    context,
  }) => {
    if (needsDraft) await bringDraft(context);
    const { total } = await firstVisit(await context.newPage(), `${stack.address}${path}`);
    const recorded = (await recordedVisits()).get(name)?.total ?? 0;
    expect(
      total,
      `It was ${recorded} bytes. Where there is a good reason for more: npm run transfer`,
    ).toBeLessThanOrEqual(recorded * allowedGrowth);
  });
}

for (const path of paths) {
  for (const width of [360, 1280]) {
    test(`${path} at ${width} px asks nothing of any other site, nothing moves while it loads, and it leaves nothing in the browser's stores`, async ({
      context,
    }) => {
      const origins = originsAskedIn(context);
      const page = await open(context, path, width);
      expect([...origins]).toEqual([stack.address]);
      expect(await layoutShift(page)).toBe(0);
      expect(await stored(page)).toEqual([]);
    });
  }
}

test('no public page has the portal’s style sheet, which names nothing that no sheet defines', async ({
  request,
}) => {
  const sheetsOf = async (path: string) => {
    const page = await (await request.get(path)).text();
    const sheets = [...page.matchAll(/href="([^"]+\.css[^"]*)"/g)].map(([, href = '']) => href);
    return Promise.all([...new Set(sheets)].map(async (href) => (await request.get(href)).text()));
  };
  const ofPublic = await sheetsOf('/');
  const ofPortal = await sheetsOf('/sign-in');
  expect(ofPublic).toHaveLength(1);
  expect(ofPublic.join()).not.toContain('fold-when-narrow');
  const both = ofPortal.join();
  expect(both).toContain('fold-when-narrow');
  const named = new Set([...both.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name));
  expect([...named].filter((name) => !both.includes(`${name}:`))).toEqual([]);
});

test('the whole form asks nothing of any other site, and leaves nothing in the browser’s stores', async ({
  context,
}) => {
  const persona = personas.find(({ ending }) => ending.way === 'contact');
  if (persona === undefined) throw new Error('nobody leaves contact details');
  const origins = originsAskedIn(context);
  const page = await context.newPage();
  await walk(page, persona, async (step) => {
    expect(await stored(step), step.url()).toEqual([]);
  });
  expect([...origins]).toEqual([stack.address]);
});

test('what moves, and what is stored, would be seen', async ({ context }) => {
  const page = await open(context, '/');
  await page.evaluate(() => {
    const block = document.createElement('p');
    block.textContent = 'late';
    document.querySelector('main')?.prepend(block);
    localStorage.setItem('left', 'behind');
  });
  await expect.poll(() => layoutShift(page)).toBeGreaterThan(0);
  expect(await stored(page)).toEqual(['localStorage: left']);
});

async function bringDraft(context: BrowserContext): Promise<void> {
  await context.addCookies([cookieOf(await beginDraft(stack.address), stack.address)]);
}

async function open(context: BrowserContext, path: string, width = 1280): Promise<Page> {
  if (path === question) await bringDraft(context);
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  expect(answer?.url()).toBe(`${stack.address}${path}`);
  expect(answer?.status()).toBe(200);
  return page;
}

function originsAskedIn(context: BrowserContext): ReadonlySet<string> {
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  return origins;
}

/** @returns the sum of all shifts since the page began */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}

/** @returns what the page's site keeps in the browser, cookies aside */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `IndexedDB: ${name}`),
    ...(await caches.keys()).map((key) => `Cache storage: ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(
      ({ scope }) => `service worker: ${scope}`,
    ),
  ]);
}
