import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { questions } from '#lib/disclosure/questions/current.ts';
import { projectRoot } from '#lib/local/project.ts';
import {
  actionCalled,
  actionsListed,
  fileOfActions,
  fileOfPage,
  headerOfStyles,
  iconOfForm,
  isEmptyShell,
  statusOfUnknownAction,
  withoutScripts,
} from '#lib/serving/next-internals.ts';
import { readingPaths } from '#lib/serving/reading-pages.ts';
import { callsIn } from '#tests/calls-in.ts';
import { type NextAlone, startNextAlone } from './next-alone.ts';

/*
 * Each name is a sentence that lib/serving/next-internals.ts takes for true, tried on the build and on Next itself, without our
 * server before it. Where one fails after an upgrade, that sentence became false: the rest of the suite fails for it, and here
 * is why. The sentences that need neither are in lib/serving/next-internals.test.tsx.
 */

const build = path.join(projectRoot, '.next');
let next: NextAlone;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  next = await startNextAlone();
});

test.afterAll(() => next?.stop());

async function ask(address: string, options: RequestInit = {}) {
  const answer = await fetch(`${next.address}${address}`, { redirect: 'manual', ...options });
  return { answer, text: await answer.text() };
}

test('a build puts a page that it made at server/app/<address>.html', () => {
  const templates = questions.flatMap(({ id }) =>
    ['you', 'other', 'several'].map((whom) => `/disclose/${id}/${whom}`),
  );
  const missing = [...readingPaths, ...templates].filter(
    (address) => !existsSync(path.join(build, fileOfPage(address))),
  );
  expect(missing).toEqual([]);
});

test('a build lists its actions by their ids, and its pages call them by these', async () => {
  const listed = actionsListed(readFileSync(path.join(build, fileOfActions), 'utf8'));
  const calls = callsIn((await ask('/disclose')).text);
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls) expect(listed).toContain(actionCalled(call, () => undefined));
});

test('a page carries the framework in its scripts, and in links that fetch scripts, and nowhere else', async () => {
  const { text } = await ask('/disclose');
  const framework = /<script\b|__next_f|_next\/static\/[^"]*\.js/;
  expect(text).toMatch(framework);
  expect(withoutScripts(text, () => false)).not.toMatch(framework);
});

test('a script ends where the first </script> stands', async () => {
  const { text } = await ask('/disclose');
  const kept: string[] = [];
  withoutScripts(text, (script) => kept.push(script) > 0);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.length).toBe(text.split('</script>').length - 1);
  expect(kept.filter((script) => script.includes('<script'))).toEqual([]);
});

test('a page that finds that it is none is written as a shell that script would fill', async () => {
  const { answer, text } = await ask('/disclose/[question]');
  expect(answer.status).toBe(404);
  expect(isEmptyShell(text)).toBe(true);
  expect(isEmptyShell((await ask('/nothing')).text)).toBe(false);
});

test('what is written of a page that failed names its style sheet in a header', async () => {
  const { answer } = await ask('/disclose/[question]');
  expect(answer.headers.get(headerOfStyles)).toMatch(/\.css>; rel=preload/);
});

test('an address that ends in .rsc is read as one of the framework’s own', async () => {
  const { answer } = await ask('/disclose.rsc');
  expect(answer.headers.get('content-type')).toBe('text/x-component');
  expect((await ask('/faq.rsc')).answer.status).toBe(200);
});

test('pages that the framework has for itself begin with /_', async () => {
  expect(isEmptyShell((await ask('/_global-error')).text)).toBe(true);
  expect((await ask('/_not-found')).answer.headers.get('content-type')).toMatch(/^text\/html/);
});

test('an action that is not at the address that it is called at is answered with 409', async () => {
  const [call = 'none'] = callsIn((await ask('/disclose')).text);
  const body = new FormData();
  body.set(call, '');
  const { answer } = await ask('/nothing', { method: 'POST', body });
  expect(answer.status).toBe(statusOfUnknownAction);
});

test('a form that calls an action is answered by it', async () => {
  const [call = 'none'] = callsIn((await ask('/disclose')).text);
  const body = new FormData();
  body.set(call, '');
  const { answer } = await ask('/disclose', { method: 'POST', body });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/\/disclose\/about$/);
});

test('the icon of the form has this name', async () => {
  const { answer } = await ask(iconOfForm);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/svg+xml');
});

test('the scripts of the portal carry the nonce of the policy that the request was given', async ({
  page,
}) => {
  const response = await page.goto('/sign-in');
  const policy = response?.headers()['content-security-policy'] ?? '';
  const nonce = /'nonce-(?<nonce>[^']+)'/.exec(policy)?.groups?.nonce;
  expect(nonce).toBeDefined();
  const nonces = await page
    .locator('script[src]')
    .evaluateAll((scripts) =>
      scripts.map((script) => script instanceof HTMLScriptElement && script.nonce),
    );
  expect(nonces.length).toBeGreaterThan(0);
  expect(new Set(nonces)).toEqual(new Set([nonce]));
});
