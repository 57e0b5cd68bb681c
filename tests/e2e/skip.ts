import { type APIRequestContext, type APIResponse, expect, type Page } from '@playwright/test';
import type { Step } from '#lib/disclosure/journey.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import type { Option } from '#lib/disclosure/questions/kinds.ts';
import { hiddenFields } from '#tests/load/visitor.ts';
import type { Chosen } from './personas.ts';
import { answer } from './walk.ts';

/** Opens a draft of its own, at the first question; one that the browser holds is dropped. */
export async function begin(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'draft' });
  await page.goto('/disclose');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL('/disclose/about');
  // The address comes first: until the page is whole, its script does not count the time.
  await page.waitForLoadState();
}

/** Skips every question from the present one up to a step. */
export async function skipTo(page: Page, step: Step): Promise<void> {
  while (!page.url().endsWith(`/${step}`)) {
    const before = page.url();
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await expect(page).not.toHaveURL(before);
  }
}

/**
 * Opens a step in a draft of its own. What comes before it is answered or skipped, and every notice passed, by requests alone: for tests of
 * what comes after. The pages on the way are looked at where a walk goes through them.
 * @param chosen the answers, in the words that somebody reads whom the disclosure is about
 */
export async function beginAt(page: Page, step: Step, chosen: Chosen = {}): Promise<void> {
  await page.context().clearCookies({ name: 'draft' });
  await answerUpTo(page.request, step, chosen);
  await page.goto(`/disclose/${step}`);
  await expect(page).toHaveURL(`/disclose/${step}`);
}

/** Answers or skips all that comes before a step, and passes every notice. */
export async function answerUpTo(
  request: APIRequestContext,
  step: Step,
  chosen: Chosen,
): Promise<void> {
  let shown = await request.get('/disclose');
  const press = async (fields: Fields) => {
    shown = await sendForm(request, shown, fields);
  };
  await press([]);
  for (const { id, options } of questions) {
    if (id === step) break;
    while (!(await shown.text()).includes('name="question"')) await press([]);
    const codes = [chosen[id] ?? []].flat().map((label) => codeOf(label, options));
    await press(
      codes.length === 0
        ? [['intent', 'skip']]
        : [['intent', 'continue'], ...codes.map((code) => ['answer', code] as const)],
    );
  }
}

/** Fields of a form, in its order. */
export type Fields = readonly (readonly [name: string, value: string])[];

/**
 * Sends the form of a page as a browser without script does.
 * @returns the page to which that leads
 * @throws where it leads nowhere
 */
export async function sendForm(
  request: APIRequestContext,
  shown: APIResponse,
  fields: Fields,
): Promise<APIResponse> {
  const { origin } = new URL(shown.url());
  const multipart = new FormData();
  for (const field of [...Object.entries(hiddenFields(await shown.text())), ...fields]) {
    multipart.append(...field);
  }
  const { url } = await answered(
    request.post(shown.url(), { headers: { origin }, multipart, maxRedirects: 0 }),
  );
  return request.get(url);
}

/** @returns where an answer leads. @throws where it leads nowhere */
async function answered(answer: Promise<APIResponse>): Promise<{ readonly url: string }> {
  const given = await answer;
  const { location } = given.headers();
  if (given.status() !== 303 || location === undefined) {
    throw new Error(`${given.url()} was answered with ${given.status()}`);
  }
  return { url: new URL(location, given.url()).href };
}

function codeOf(label: string, options: readonly Option[]): string {
  const found = options.find(
    ({ label: words }) => (typeof words === 'string' ? words : words.you) === label,
  );
  if (found === undefined) throw new Error(`“${label}” is no answer`);
  return found.code;
}

/**
 * Discloses as a student who can be called, with all else skipped.
 * @returns the reference of the case
 */
export async function discloseByPhone(page: Page): Promise<string> {
  await beginAt(page, 'contact', { role: 'Undergraduate student' });
  await page.getByLabel('Phone number').fill('07700 900123');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  return (await page.getByText(/^RS-\w{4}-\w{4}$/).textContent()) ?? '';
}
