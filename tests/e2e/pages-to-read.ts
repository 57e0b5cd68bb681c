import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { findablePages } from '#lib/content/public-pages.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import { personas } from './personas.ts';
import { beginAt } from './skip.ts';
import { stack } from './stack.ts';

/** Every kind of page that is there to be read: those that may be found, an earlier version, and one that is not there. */
export const pathsToRead: readonly string[] = [
  ...findablePages.map(({ path }) => path),
  '/editions/privacy/1.0',
  '/nothing-here',
];

/** Every page of the form that can be opened by its address while a draft is complete. */
export const formPaths: readonly string[] = [
  '/disclose',
  ...questions.map(({ id }) => `/disclose/${id}`),
  '/disclose/check',
  '/disclose/choice',
  '/disclose/anonymous',
  '/disclose/contact',
];

/** What stands for all pages where looking is slow: most text, one question, most fields. */
export const heaviestPaths = ['/', '/disclose/what', '/disclose/contact'] as const;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

interface OncePerWorker {
  /** The cookie of a draft whose fifteen questions are answered: with it every page of the form opens. */
  readonly finishedDraft: Cookies;
}

/** A test whose browser holds a finished draft. It is walked once, and handed to each test's own context. */
export const test = base.extend<{ readonly withDraft: undefined }, OncePerWorker>({
  finishedDraft: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: stack.address });
      const page = await context.newPage();
      for (const persona of personas.filter(({ name }) => name === 'a named student')) {
        await beginAt(page, 'check', persona.chosen);
      }
      const cookies = await context.cookies();
      await context.close();
      await use(cookies);
    },
    { scope: 'worker' },
  ],
  withDraft: [
    async ({ context, finishedDraft }, use) => {
      await context.addCookies(finishedDraft);
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Opens each page in turn and collects what is wrong there, each finding with its page's path. */
export async function findingsOn(
  page: Page,
  paths: readonly string[],
  find: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    for (const finding of await find(page)) findings.push(`${path} ${finding}`);
  }
  return findings;
}
