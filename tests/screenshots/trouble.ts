import { type Browser, expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { startOwnSite } from '../e2e/own-site.ts';
import { begin, skipTo } from '../e2e/skip.ts';
import { answer } from '../e2e/walk.ts';
import type { Camera } from './camera.ts';

/** What is seen while the database is stopped, on a site of its own. */
export async function photographTrouble(camera: Camera, browser: Browser): Promise<void> {
  if (!camera.wants('trouble')) return;
  const site = await startOwnSite();
  try {
    await site.database.interrupt();
    const context = await browser.newContext({
      baseURL: site.address,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    await begin(page);
    await skipTo(page, 'check');
    for (const [index, way] of (['anonymous', 'contact'] as const).entries()) {
      await page.goto(`/disclose/${way}`);
      await camera.take(page, `trouble-0${index * 2 + 1}-${way}-must-wait`);
      if (way === 'contact') await fillInPhone(page);
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByRole('alert', { name: sendingTrouble.notStored.title })).toBeVisible();
      await camera.take(page, `trouble-0${index * 2 + 2}-${way}-not-stored`);
    }
    const session = await encode({
      token: { sub: 'a-member-of-staff', since: Date.now() },
      secret: site.sessionSecret,
    });
    await context.addCookies([
      { name: 'next-auth.session-token', value: session, url: site.address },
    ]);
    await page.goto('/cases');
    await expect(page.getByRole('heading', { name: /^Sorry/ })).toBeVisible();
    await camera.take(page, 'trouble-05-portal-failed');
    await context.close();
  } finally {
    await site.stop();
  }
}

async function fillInPhone(page: Page): Promise<void> {
  await page.getByLabel('Phone number').fill('07700 900123');
  await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
}
