import { expect, type Page, test } from '@playwright/test';
import { needs } from '#lib/content/directory.ts';
import { findablePages } from '#lib/content/public-pages.ts';
import { longestBody } from '#lib/serving/form-limits.ts';
import { fieldCalling } from '#lib/serving/next-internals.ts';
import {
  axeViolations,
  equalAccessViolations,
  expectAccessibleInEveryLook,
  expectAccessibleInOneLook,
} from './accessibility.ts';

// Two engines: one page of each kind in every look, the others in one.
test.describe.configure({ timeout: 120_000 });

const inEveryLook: ReadonlySet<string> = new Set([
  '/',
  '/faq',
  '/support',
  '/accessibility',
  '/sign-in',
]);

for (const path of [
  ...findablePages.map((page) => page.path),
  '/editions/privacy/1.0',
  '/sign-in',
  '/sign-in?error=AccessDenied',
  '/signed-out',
]) {
  test(`two engines find nothing wrong with ${path}`, async ({ page }) => {
    await page.goto(path);
    if (inEveryLook.has(path)) await expectAccessibleInEveryLook(page);
    else await expectAccessibleInOneLook(page);
  });
}

test('one page of each kind is looked at in every look', () => {
  const known: readonly string[] = findablePages.map((page) => page.path);
  expect([...inEveryLook].filter((path) => !known.includes(path))).toEqual(['/sign-in']);
});

// One below each folder: they do not all come from the same place. They look alike: one is looked at in every look.
for (const path of [
  '/nothing-here',
  '/disclose/nothing',
  '/support/nothing',
  '/editions/privacy/9.9',
  '/api/nothing',
]) {
  test(`two engines find nothing wrong with the 404 of ${path}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    if (path === '/nothing-here') await expectAccessibleInEveryLook(page);
    else await expectAccessibleInOneLook(page);
  });
}

for (const { id, title } of needs.filter((need) => need.id !== 'danger').slice(0, 1)) {
  test(`two engines find nothing wrong with the directory of one need (${id})`, async ({
    page,
  }) => {
    await page.goto('/support');
    await page.getByRole('radio', { name: title }).check();
    await expectAccessibleInEveryLook(page);
  });
}

const refused: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'an address that cannot be read': async (page) => {
    await page.goto('/%E0%A4%A');
  },
  'a form that is too long': (page) =>
    post(page, '/disclose/contact', { note: 'a'.repeat(longestBody + 1) }),
  'a form of no action of this release': (page) =>
    post(page, '/disclose/about', { [fieldCalling('0'.repeat(42))]: '' }),
  'a form of another site': async (page) => {
    const form = `<form method="post" action="${new URL('/disclose', page.url()).href}"><button>Go</button></form>`;
    await page.route('https://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: form }),
    );
    await page.goto('https://elsewhere.example/');
    await page.getByRole('button', { name: 'Go' }).click();
  },
};

for (const [what, come] of Object.entries(refused)) {
  test(`two engines find nothing wrong with the page that refuses ${what}`, async ({ page }) => {
    await page.goto('/');
    await come(page);
    await expect(page.getByRole('heading', { name: 'That did not work' })).toBeVisible();
    if (what === 'a form of another site') await expectAccessibleInEveryLook(page);
    else await expectAccessibleInOneLook(page);
  });
}

test('each engine finds what is wrong with a page that is not accessible', async ({ page }) => {
  await page.setContent('<title>A page</title><main><h1>A page</h1><input></main>');
  const foundByAxe = await axeViolations(page);
  expect(foundByAxe.join()).toContain('label: <input>');
  expect(foundByAxe.join()).toContain('html-has-lang');
  const found = await equalAccessViolations(page);
  expect(found.join()).toContain('input_label_exists');
  expect(found.join()).toContain('html_lang_exists');
});

/** Posts what no form of the site posts, from a page of the site. */
async function post(
  page: Page,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(
      ([address, entries]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = address;
        for (const [name, value] of entries) {
          const field = document.createElement('textarea');
          Object.assign(field, { name, value });
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      },
      [action, Object.entries(fields)] as const,
    ),
  ]);
}
