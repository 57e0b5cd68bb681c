import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '#lib/local/chromium.ts';
import { Camera } from './screenshots/camera.ts';
import { photographDesk } from './screenshots/desk.ts';
import { photographForm } from './screenshots/form.ts';
import { photographGate } from './screenshots/gate.ts';
import { startInstallation } from './screenshots/installation.ts';
import { photographMoments } from './screenshots/moments.ts';
import { photographNotWell } from './screenshots/not-well.ts';
import { photographPortal } from './screenshots/portal.ts';
import { photographPublicPages } from './screenshots/public-pages.ts';
import { photographDeskForReadme, photographForReadme } from './screenshots/readme.ts';
import { photographTrouble } from './screenshots/trouble.ts';

/**
 * `npm run screenshots` takes pictures of an installation that it starts, fills and stops by itself: every page and state, wide and
 * narrow, light and dark, into screenshots/, and the README's five into docs/screenshots/.
 *
 * `npm run screenshots -- faq form-05` takes only those with one of these words in their names. `--more` adds forced
 * colours, more contrast and print to each.
 */
const words = process.argv.slice(2);
const camera = new Camera({
  folder: path.join(import.meta.dirname, '../screenshots'),
  parts: words.filter((word) => !word.startsWith('--')),
  takesMore: words.includes('--more'),
});

const forReadme = path.join(import.meta.dirname, '../docs/screenshots');
const installation = await startInstallation();
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

try {
  await photographPublicPages(camera, open);
  await photographForm(camera, open);
  await photographMoments(camera, open);
  await photographTrouble(camera, browser);
  await photographPortal(camera, open);
  await photographGate(camera, open);
  await photographNotWell(camera, browser);
  await photographForReadme(camera, open, forReadme);
  await photographDemonstration();
} finally {
  await browser.close();
  await installation.stop();
}
console.log(`${camera.taken} pictures in ${camera.folders.join(' and ') || 'no folder'}`);

/** The desk with the cases of a demonstration, on an installation of its own. */
async function photographDemonstration(): Promise<void> {
  if (!camera.wants('desk') && !camera.wants('readme')) return;
  const demonstration = await startInstallation('demonstration');
  const openThere = () => open(demonstration.address);
  try {
    await photographDesk(camera, openThere);
    await photographDeskForReadme(camera, openThere, forReadme);
  } finally {
    await demonstration.stop();
  }
}

async function open(baseURL = installation.address): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
  });
  return context.newPage();
}
