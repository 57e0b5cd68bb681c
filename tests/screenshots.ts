import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '#lib/local/chromium.ts';
import { personas } from './e2e/personas.ts';
import { toTheCheckPage, walk } from './e2e/walk.ts';

/** `npm run screenshots`: takes the README's pictures of an installation that it starts, fills and stops by itself. */

const root = path.join(import.meta.dirname, '..');
const pictures = path.join(root, 'docs/screenshots');
const port = 4400;
const address = `http://localhost:${port}`;
const data = await mkdtemp(path.join(os.tmpdir(), 'report-and-support-screenshots-'));
const stack = spawn(process.execPath, ['lib/local/bootstrap.mjs', 'start'], {
  cwd: root,
  env: { ...process.env, PORT: String(port), DATA_DIR: data },
  stdio: ['ignore', 'ignore', 'inherit'],
});

try {
  await answering();
  await takePictures();
} finally {
  stack.kill('SIGTERM');
  await new Promise((resolve) => stack.once('exit', resolve));
  await rm(data, { recursive: true, force: true });
}

async function answering(): Promise<void> {
  for (let waited = 0; waited < 300; waited += 1) {
    const response = await fetch(`${address}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('the site did not start');
}

async function takePictures(): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const open = async (width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, viewport: { width, height } });
    return context.newPage();
  };
  const wide = await open(1280, 800);
  await wide.goto('/');
  await picture(wide, 'home');

  for (const persona of personas.filter(({ ending }) => ending.way !== 'not-a-member')) {
    const page = await open(1280, 800);
    await walk(page, persona);
    await page.context().close();
  }

  const narrow = await open(320, 640);
  for (const persona of personas.slice(0, 1)) await toTheCheckPage(narrow, persona);
  await narrow.goto('/disclose/what');
  await picture(narrow, 'question-narrow');

  await wide.goto('/cases');
  await wide.getByRole('button', { name: /Sign in/ }).click();
  await wide.getByRole('button', { name: /Lead of the student team/ }).click();
  await wide.waitForURL(/\/cases/);
  await picture(wide, 'cases');
  await wide.getByRole('link', { name: /^RS-/ }).first().click();
  await wide.waitForURL(/\/cases\/RS-/);
  await picture(wide, 'case');
  await browser.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}
