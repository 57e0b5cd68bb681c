import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { stack } from './stack.ts';

/**
 * What a browser keeps of the sign-ins of this worker. Whoever signs in ends their earlier session: with one for all of its tests, none ends
 * another's, and none waits for the provider again.
 */
const kept = new Map<string, Parameters<BrowserContext['addCookies']>[0]>();

/** Goes to a page of the portal as one of the invented people: through the sign-in that it asks for, where they are not signed in any more. */
export async function signInAs(page: Page, name: string, path = '/cases'): Promise<void> {
  await page.context().addCookies(kept.get(name) ?? []);
  await page.goto(path);
  if (new URL(page.url()).pathname !== '/sign-in') return;
  await passSignIn(page, name, path);
  const cookies = await page.context().cookies(stack.address);
  kept.set(
    name,
    cookies.filter((cookie) => cookie.name.includes('session-token')),
  );
}

/** Goes to a page of the portal, and through the sign-in that it asks for: for tests of the sign-in itself. */
export async function signInAnew(page: Page, name: string, path = '/cases'): Promise<void> {
  await page.goto(path);
  await passSignIn(page, name, path);
}

async function passSignIn(page: Page, name: string, path: string): Promise<void> {
  await expect(page).toHaveURL(`/sign-in?target=${encodeURIComponent(path)}`);
  await pressSignIn(page);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.origin === stack.address && !url.pathname.startsWith('/api/'));
}

export async function pressSignIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with your university account' }).click();
}

/** Signs out by the menu under one's name, where the page has one. */
export async function pressSignOut(page: Page): Promise<void> {
  const menu = page.getByRole('banner').locator('summary', { hasText: 'Signed in as' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: /^Sign out/ }).click();
}

/**
 * Looks for a reference in the queue that the page shows, page after page: an earlier run may have left more cases
 * than one page holds.
 * @returns its row, on the page where it was found; undefined when no page has it
 */
export async function findRow(page: Page, reference: string): Promise<Locator | undefined> {
  for (;;) {
    const row = page.getByRole('main').getByRole('row').filter({ hasText: reference });
    if ((await row.count()) > 0) return row;
    const next = page.getByRole('link', { name: 'Next page' });
    if ((await next.count()) === 0) return undefined;
    await page.goto((await next.getAttribute('href')) ?? '');
  }
}

/** @returns the row of a reference, which must be in the queue */
export async function rowOf(page: Page, reference: string): Promise<Locator> {
  const row = await findRow(page, reference);
  if (row === undefined) throw new Error(`${reference} is not in the queue`);
  return row;
}

/**
 * What a request for a page about a case is answered with, less what is different every time: the same for a case that is
 * not there and one that this person may not know of.
 */
export async function answerFor(page: Page, reference: string, part = 'cases'): Promise<string> {
  const response = await page.request.get(`/${part}/${reference}`);
  const { date: _, ...headers } = response.headers();
  const body = await response.text();
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none';
  const all = JSON.stringify({ status: response.status(), headers, body });
  return all.replaceAll(reference, 'THE-CASE').replaceAll(nonce, 'NONCE');
}

/** The page is the one that is the same for what is not there and what this person may not know of. */
export async function expectNothingHere(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you');
}

/** Does something in a browser of its own, with no cookies of any other. */
export async function inBrowser<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
