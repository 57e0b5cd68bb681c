import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { questions } from '#lib/disclosure/questions/current.ts';
import { begin } from './skip.ts';

/*
 * A question that is opened for the first time is made by the build; one that is opened again is rendered for the draft.
 * A person must not be able to tell: these compare the two, tag by tag.
 */

for (const [whom, answer] of [
  ['oneself', 'Me'],
  ['someone else', 'Someone else, who does not know'],
  ['several people', 'Something I saw that affected several people'],
] as const) {
  test(`about ${whom}, every question is the same page before and after it was skipped`, async ({
    page,
  }) => {
    await begin(page);
    await page.getByLabel(answer, { exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    for (const { id } of questions.slice(1)) {
      await expect(page).toHaveURL(`/disclose/${id}`);
      const first = await open(page, id);
      await page.getByRole('button', { name: 'Skip this question' }).click();
      await expect(page).not.toHaveURL(`/disclose/${id}`);
      const again = await open(page, id);
      expect(isRendered(first), id).toBe(false);
      expect(isRendered(again), id).toBe(true);
      expect(tagsIn(await first.text()), id).toEqual(tagsIn(await again.text()));
      for (const header of ['content-security-policy', 'x-robots-tag', 'content-type']) {
        expect(first.headers()[header], id).toBe(again.headers()[header]);
      }
    }
  });
}

test('the first question is the same page before and after it was skipped', async ({ page }) => {
  await begin(page);
  const first = await open(page, 'about');
  await page.getByRole('button', { name: 'Skip this question' }).click();
  await expect(page).toHaveURL('/disclose/role');
  const again = await open(page, 'about');
  expect([isRendered(first), isRendered(again)]).toEqual([false, true]);
  expect(tagsIn(await first.text())).toEqual(tagsIn(await again.text()));
});

test('what the build made of a question has no address of its own', async ({ page }) => {
  await begin(page);
  for (const address of [
    'about/you',
    'about/you.rsc',
    'about/you.html',
    'about/other/',
    'about/x',
  ]) {
    const response = await page.request.get(`/disclose/${address}`);
    expect(response.status(), address).toBe(404);
    expect(await response.text(), address).toContain('999');
  }
});

async function open(page: Page, question: string): Promise<APIResponse> {
  const response = await page.request.get(`/disclose/${question}`, { maxRedirects: 0 });
  expect(response.status(), question).toBe(200);
  return response;
}

/** The framework says of what it renders for a request that it varies with headers of its own. */
function isRendered(response: APIResponse): boolean {
  return response.headers().vary?.includes('rsc') === true;
}

/** When all fifteen have had their turn, a question has a way back to all answers besides. */
const wayBack = /<p class="mt-6"><a href="\/disclose\/check"[^>]*>[^<]*<\/a><\/p>/;

/** The tags and the text of a page, without the time and the way back. In its head the order is nobody's business. */
function tagsIn(html: string) {
  const [head = '', body = ''] = html
    .replace(wayBack, '')
    .replace(/(data-kept-until="">)[^<]*/, '$1')
    .replace(/(data-seconds-left=")\d+/, '$1')
    .split('</head>');
  return { head: head.split(/(?=<)/).toSorted(), body: body.split(/(?=<)/) };
}
