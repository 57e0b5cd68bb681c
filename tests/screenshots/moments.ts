import { expect, type Page } from '@playwright/test';
import { noticeCopy } from '#lib/content/notices.ts';
import { sentCopy } from '#lib/content/sending.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import { personas } from '../e2e/personas.ts';
import { begin, skipTo } from '../e2e/skip.ts';
import { timeIsUp } from '../e2e/time-is-up.ts';
import { answer, choose, toTheCheckPage } from '../e2e/walk.ts';
import type { Camera } from './camera.ts';

/** What shows for a moment alone, or when something goes wrong on the way: time, exit and connection. */
export async function photographMoments(camera: Camera, open: () => Promise<Page>): Promise<void> {
  const moments = {
    'moment-01-idle-warning': idleWarning,
    'moment-02-idle-warning-not-reached': idleWarningNotReached,
    'moment-03-shift-pressed-once': (page: Page) => shiftPressed(page, 1),
    'moment-04-shift-pressed-twice': (page: Page) => shiftPressed(page, 2),
    'moment-05-exit-cover': exitCover,
    'moment-06-answer-too-late': answerTooLate,
    'moment-07-contact-details-too-late': contactTooLate,
    'moment-08-answer-not-sent': answerNotSent,
    'moment-09-contact-details-not-sent': contactNotSent,
    'moment-10-sent-before': (page: Page) => sentBefore(page, 'contact', 'anonymous'),
    'moment-11-sent-before-anonymously': (page: Page) => sentBefore(page, 'anonymous', 'contact'),
    'moment-12-notice-not-reached': noticeNotReached,
    'moment-13-one-need': oneNeed,
    'moment-14-refused': async (page: Page) => {
      await page.goto('/%E0%A4%A');
    },
  };
  for (const [name, come] of Object.entries(moments)) {
    if (!camera.wants(name)) continue;
    const page = await open();
    await come(page);
    await camera.take(page, name);
    await page.context().close();
  }
}

async function idleWarning(page: Page): Promise<void> {
  await page.clock.install();
  await begin(page);
  await page.clock.fastForward(26 * 60_000);
  await expect(page.getByRole('dialog', { name: timeKept.warning.title })).toBeVisible();
}

async function idleWarningNotReached(page: Page): Promise<void> {
  await idleWarning(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: timeKept.warning.stay }).click();
  await expect(page.getByRole('dialog')).toContainText(timeKept.warning.failed);
}

async function shiftPressed(page: Page, times: number): Promise<void> {
  await page.clock.install();
  await page.goto('/disclose');
  await stopTheClock(page);
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
  await expect(page.locator(`.exit-link [data-count="${times}"]`)).toBeVisible();
}

async function exitCover(page: Page): Promise<void> {
  // The site does not answer, and the browser waits for as long as the clock stands still: the cover stays.
  await page.route('**/leave', () => {});
  await page.clock.install();
  await begin(page);
  await page.waitForLoadState('networkidle');
  await stopTheClock(page);
  await page.getByRole('link', { name: 'Exit this page' }).click({ noWaitAfter: true });
  await expect(page.getByRole('alert').filter({ hasText: 'Loading' })).toBeVisible();
}

async function answerTooLate(page: Page): Promise<void> {
  await begin(page);
  await choose(page, 'Me');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/role');
  await timeIsUp(page);
  await choose(page, 'Postgraduate researcher');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('link', { name: 'Continue' })).toBeVisible();
}

async function contactTooLate(page: Page): Promise<void> {
  await readyToSend(page);
  await timeIsUp(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'We need to start again' })).toBeVisible();
  await expect(page.getByLabel('Email address')).toHaveValue('sam@example.com');
}

async function answerNotSent(page: Page): Promise<void> {
  await begin(page);
  await choose(page, 'Me');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(notReached(page)).toBeVisible();
}

async function contactNotSent(page: Page): Promise<void> {
  await readyToSend(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(notReached(page)).toBeVisible();
}

type Way = 'anonymous' | 'contact';

/** Sent in one way and, with the draft that an old tab still has, in the other. */
async function sentBefore(page: Page, first: Way, second: Way): Promise<void> {
  await begin(page);
  await skipTo(page, 'check');
  const cookies = await page.context().cookies();
  for (const way of [first, second]) {
    await page.context().addCookies(cookies);
    await page.goto(`/disclose/${way}`);
    if (way === 'contact') {
      await page.getByLabel('Phone number').fill('07700 900123');
      await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
    }
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL('/disclose/sent');
  }
  const { title } = sentCopy.keptEarlier;
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function noticeNotReached(page: Page): Promise<void> {
  await begin(page);
  await skipTo(page, 'safe');
  await choose(page, 'No');
  await page.getByRole('button', { name: 'Continue' }).click();
  const { title, continueLabel } = noticeCopy['not-safe'];
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: continueLabel }).click();
  await expect(notReached(page)).toBeVisible();
}

async function oneNeed(page: Page): Promise<void> {
  await page.goto('/support');
  await page.getByRole('radio', { name: 'Stalking' }).check();
}

/** What goes away by itself stays. */
async function stopTheClock(page: Page): Promise<void> {
  await page.clock.pauseAt(Date.now() + 1_000);
}

/** Fills in contact details, ready to send. */
async function readyToSend(page: Page): Promise<void> {
  for (const persona of personas.filter(({ name }) => name === 'a named student')) {
    await toTheCheckPage(page, persona);
  }
  await page.goto('/disclose/contact');
  await page.getByLabel('Name you’d like us to use').fill('Sam');
  await page.getByLabel('Email address').fill('sam@example.com');
  await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
}

function notReached(page: Page) {
  return page.getByRole('alert').filter({ hasText: /We could not reach the site|You are offline/ });
}
