import { type Browser, expect, type Page, request } from '@playwright/test';
import { contactFields } from '#lib/disclosure/contact-fields.ts';
import { startingValues } from '#lib/forms/read-form.ts';
import { type Chosen, personas } from './personas.ts';
import { phoneNumber } from './phone-number.ts';
import { inBrowser } from './portal.ts';
import { answerUpTo, beginAt, type Fields, sendForm } from './skip.ts';
import { stack } from './stack.ts';
import { takeOutOfStack } from './take-out.ts';
import { choose } from './walk.ts';

/* Disclosures for tests of what comes after them. */

/** What somebody leaves on the page for contact details: all else stays as it is when the page opens. */
export type Left = Readonly<Partial<Record<keyof typeof contactFields, string>>>;

/** Somebody who discloses: what they answer, and what they leave. */
interface Reporter {
  readonly chosen: Chosen;
  readonly leaves: Left;
}

/**
 * Discloses with contact details, by requests alone.
 * @returns the reference of the case
 */
export async function disclose(
  { chosen, leaves }: Reporter,
  address: string = stack.address,
): Promise<string> {
  const client = await request.newContext({ baseURL: address });
  try {
    await answerUpTo(client, 'contact', chosen);
    const form = await client.get('/disclose/contact');
    const sent = await sendForm(client, form, fieldsOf(leaves));
    const [reference] = /RS-\w{4}-\w{4}/.exec(await sent.text()) ?? [];
    if (reference === undefined) throw new Error('It was not sent');
    return reference;
  } finally {
    await client.dispose();
  }
}

function fieldsOf(leaves: Left): Fields {
  return Object.entries(startingValues(contactFields, leaves)).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  );
}

/**
 * Discloses in a browser of its own, on the page for contact details.
 * @returns the reference of the case
 */
export function discloseOnPage(
  browser: Browser,
  chosen: Chosen,
  fillIn: (page: Page) => Promise<void>,
): Promise<string> {
  return inBrowser(browser, async (page) => {
    await beginAt(page, 'contact', chosen);
    await fillIn(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL('/disclose/sent');
    return (await page.getByText(/^RS-\w{4}-\w{4}$/).textContent()) ?? '';
  });
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

/** An email address that is safe. */
export function reachableByEmail(name: string, email: string, mayConfirm: 'yes' | 'no'): Left {
  return { name, email, emailSafe: 'yes', mayConfirm };
}

/** A phone number that is safe, and whom the case must be kept from. Who must not have this case must not have another one of the same number. */
export function reachableByPhone(notTo = ''): Left {
  return { phone: phoneNumber(), callSafe: 'yes', notTo };
}
