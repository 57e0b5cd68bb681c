import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { savedAs } from '#lib/casework/contact/fields.ts';
import { disclose, type Left } from './disclosing.ts';
import type { Chosen } from './personas.ts';
import { phoneNumber } from './phone-number.ts';
import { inBrowser, signInAs } from './portal.ts';

/* What people do at the desk, by what its pages say. */

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const story = (page: Page) => page.getByRole('region', { name: 'Story', exact: true });
export const next = (page: Page) => page.getByRole('region', { name: 'Next', exact: true });
/** Its heading goes on with the name of the person. */
export const reach = (page: Page) => page.getByRole('region', { name: /^Reach\b/ });
export const problem = (page: Page) => page.getByRole('alert', { name: 'There is a problem' });

/** That something was done on a case, as its page says it. */
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: anyDone });
const anyDone = new RegExp(
  `^(${Object.values(verbWords)
    .map(({ done }) => done)
    .join('|')})`,
);

export const ofStudent = { role: 'Undergraduate student', what: ['Bullying'] } as const;

/** Somebody who discloses: no test knows another's. */
interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** @returns somebody whom no other case is about */
export function somebody(): Person {
  const name = `Kim${crypto.randomUUID().slice(0, 8)}`;
  return { name, email: `${name.toLowerCase()}@example.com`, phone: phoneNumber() };
}

/**
 * Somebody discloses who may be called and emailed: a student, where nothing else is said.
 * @param leaves what they leave beside that
 * @returns the reference of the case
 */
export function discloseAs(
  { name, email, phone }: Person,
  { leaves = {}, chosen = ofStudent }: { readonly leaves?: Left; readonly chosen?: Chosen } = {},
): Promise<string> {
  return disclose({
    chosen,
    leaves: {
      name,
      email,
      emailSafe: 'yes',
      mayConfirm: 'yes',
      phone,
      callSafe: 'yes',
      unreachable: 'next-way',
      ...leaves,
    },
  });
}

/** Signs somebody in, in a browser of their own, for as long as the work takes. */
export function as<Result>(
  browser: Browser,
  name: string,
  path: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  return inBrowser(browser, async (page) => {
    await signInAs(page, name, path);
    return work(page);
  });
}

/** Opens a verb from the page of its case: three are in view, the rest are under More. */
export async function openVerb(page: Page, name: string): Promise<void> {
  const verb = page
    .getByRole('navigation', { name: 'What you can do' })
    .getByText(name, { exact: true });
  if (!(await verb.isVisible())) await page.getByText('More', { exact: true }).click();
  await verb.click();
  await expect(heading(page)).toHaveText(name);
}

/** Gives the case of the page to somebody, as its lead. */
export async function assignTo(page: Page, name: string): Promise<void> {
  await openVerb(page, 'Assign');
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(story(page)).toContainText(`Assigned to ${name}`);
}

/** Takes the case of the page, which nobody has. */
export async function takeIt(page: Page): Promise<void> {
  await openVerb(page, 'Take this case');
  await page.getByRole('button', { name: 'Take this case' }).click();
  await expect(story(page)).toContainText('took the case');
}

/** Calls the number of the case on the page, and writes down how it went. */
export async function logCall(
  page: Page,
  outcome: 'reached' | 'not reached',
  said = '',
): Promise<void> {
  await reach(page)
    .getByRole('list', { name: 'Safe to use' })
    .getByRole('link', { name: /496 0\d{3} ?: log it$/ })
    .click();
  if (said !== '') await page.getByLabel('In one line').fill(said);
  await page
    .getByRole('button', { name: savedAs[outcome === 'reached' ? 'reached' : 'not-reached'] })
    .click();
  await expect(story(page)).toContainText(`Phone call: ${outcome}`);
}

/** The row of a case in a list that is no table: of the day, or of the lead. */
export function rowIn(page: Page, reference: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: reference });
}

/** What nobody has, in a lead's day. */
export function nobodys(page: Page): Locator {
  return page.getByRole('region', { name: /^Nobody has these/ });
}

/** Opens a case from one's day. */
export async function openFromDay(page: Page, reference: string): Promise<void> {
  await rowIn(page, reference).first().getByRole('link', { name: reference }).first().click();
  await expect(heading(page)).toContainText(reference);
}
