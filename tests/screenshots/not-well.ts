import type { Browser } from '@playwright/test';
import { newKeys } from '#lib/local/make-keys.mjs';
import { noticeEverything, openCases, sendWithoutName, silenceWorker } from '../e2e/own-records.ts';
import { startOwnSite } from '../e2e/own-site.ts';
import { pageOfStaff } from '../e2e/own-staff.ts';
import { discloseByPhone } from '../e2e/skip.ts';
import type { Camera } from './camera.ts';

/** What staff see when not all is as usual, on a site of its own: matters for the administrator, bursts, no worker, a lost key. */
export async function photographNotWell(camera: Camera, browser: Browser): Promise<void> {
  if (!camera.wants('not-well')) return;
  const site = await startOwnSite();
  try {
    const administrator = await pageOfStaff(site, browser, 'Mei Tan', ['system-administrator']);
    const lead = await pageOfStaff(site, browser, 'Priya Raman', ['student-team-lead']);
    await administrator.goto('/installation');
    await camera.take(administrator, 'not-well-01-installation-well');
    await noticeEverything(site, crypto.randomUUID());
    await administrator.goto('/installation');
    await camera.take(administrator, 'not-well-02-installation');

    await sendWithoutName(site, { day: '2026-10-05', level: 'amber', count: 3 });
    await sendWithoutName(site, { day: '2026-10-06', level: 'green', count: 310 });
    await sendWithoutName(site, { day: '2026-10-06', level: 'red', count: 12 });
    await administrator.goto('/anonymous');
    await camera.take(administrator, 'not-well-03-bursts');
    await administrator.goto('/anonymous?day=2026-10-06');
    await camera.take(administrator, 'not-well-04-burst-opened');

    const page = await (await browser.newContext({ baseURL: site.address })).newPage();
    const reference = await discloseByPhone(page);
    await page.context().close();
    await site.restart({ RECORD_KEYS: newKeys().RECORD_KEYS });
    await lead.goto(`/cases/${reference}`);
    await camera.take(lead, 'not-well-05-contact-closed');
    await openCases(site, 22);
    const hearAgain = await silenceWorker(site);
    await lead.goto('/cases');
    await camera.take(lead, 'not-well-06-no-worker');
    await hearAgain();
    await administrator.context().close();
    await lead.context().close();
  } finally {
    await site.stop();
  }
}
