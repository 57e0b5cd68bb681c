import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { type Chosen, personas } from './personas.ts';
import { phoneNumber } from './phone-number.ts';
import { beginAt } from './skip.ts';
import { stack } from './stack.ts';
import { takeOutOfStack } from './take-out.ts';
import { answer, choose } from './walk.ts';

/** Goes to a page of the portal, and through the sign-in that it asks for, as one of the invented people. */
export async function signInAs(page: Page, name: string, path = '/cases'): Promise<void> {
  await page.goto(path);
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

/** Somebody who discloses: what they answer, and what they fill in on the page for contact details. */
interface Reporter {
  readonly chosen: Chosen;
  readonly fillIn: (page: Page) => Promise<void>;
}

/**
 * Discloses with contact details, in a browser of its own.
 * @returns the reference of the case
 */
export function disclose(browser: Browser, reporter: Reporter): Promise<string> {
  return inBrowser(browser, (page) => discloseOn(page, reporter));
}

/** @returns the reference of the case */
export async function discloseOn(page: Page, { chosen, fillIn }: Reporter): Promise<string> {
  await beginAt(page, 'contact', chosen);
  await fillIn(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  return (await page.getByText(/^RS-\w{4}-\w{4}$/).textContent()) ?? '';
}

/**
 * Discloses without contact details, in a browser of its own, and has it taken in at once.
 * @returns the reference
 */
export async function discloseAnonymously(browser: Browser, why: string): Promise<string> {
  const reference = await sendAnonymously(browser, why);
  await takeOutOfStack();
  return reference;
}

/**
 * Discloses without contact details, in a browser of its own. It comes to the administrator with the next batch.
 * @returns the reference
 */
export async function sendAnonymously(browser: Browser, why: string): Promise<string> {
  const [persona] = personas;
  if (persona === undefined) throw new Error('no personas');
  return inBrowser(browser, async (page) => {
    await beginAt(page, 'anonymous', persona.chosen);
    await choose(page, why);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL('/disclose/sent');
    return (await page.getByText(/^A-\w{4}-\w{4}-\w{4}$/).textContent()) ?? '';
  });
}

/** Leaves an email address that is safe. */
export function reachableByEmail(name: string, address: string, mayConfirm: 'Yes' | 'No') {
  return async (page: Page): Promise<void> => {
    await page.getByLabel('Name you’d like us to use').fill(name);
    await page.getByLabel('Email address').fill(address);
    await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
    await answer(page, 'May we email you to confirm that we have it?', mayConfirm);
  };
}

/** Leaves a phone number that is safe, and whom the case must be kept from. */
export function reachableByPhone(notTo = '') {
  return async (page: Page): Promise<void> => {
    // Who must not have this case must not have another one of the same number.
    await page.getByLabel('Phone number').fill(phoneNumber());
    await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
    if (notTo === '') return;
    await page.getByText('What you need, and who should see you').click();
    await page.getByRole('textbox', { name: 'must not be given this case?' }).fill(notTo);
  };
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
