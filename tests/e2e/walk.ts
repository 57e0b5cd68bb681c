import { expect, type Page } from '@playwright/test';
import { type NoticeCopy, noticeCopy } from '#lib/content/notices.ts';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import type { Persona } from './personas.ts';

/** Called on every page that the walk comes to, before anything is done there. */
export type Look = (page: Page) => Promise<void>;

const nothing: Look = async () => {};

/** Walks a persona from the home page to the end, as a person does: by what the pages say. */
export async function walk(page: Page, persona: Persona, look: Look = nothing): Promise<void> {
  await toTheCheckPage(page, persona, look);
  if (persona.ending.way === 'not-a-member') return;
  await look(page);
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/disclose/choice');
  await look(page);
  await sendAs(page, persona, look);
  await expect(page).toHaveURL('/disclose/sent');
  await look(page);
}

/** Walks to "check your answers" (or to where the journey ends before it). */
export async function toTheCheckPage(page: Page, persona: Persona, look: Look = nothing) {
  await page.goto('/');
  await look(page);
  await page.getByRole('link', { name: 'Tell us what happened' }).first().click();
  await expect(page).toHaveURL('/disclose');
  await look(page);
  await page.getByRole('button', { name: 'Start' }).click();

  for (const question of questions) {
    await expect(page).toHaveURL(`/disclose/${question.id}`);
    if (await passNotices(page, persona, look)) return;
    await look(page);
    const chosen = persona.chosen[question.id];
    if (chosen === undefined) {
      await page.getByRole('button', { name: 'Skip this question' }).click();
      continue;
    }
    for (const label of [chosen].flat()) {
      await choose(page, label);
    }
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await expect(page).toHaveURL('/disclose/check');
}

/** @returns whether the journey ended at a notice */
async function passNotices(page: Page, persona: Persona, look: Look): Promise<boolean> {
  const step = new URL(page.url()).pathname.split('/').at(-1);
  for (const rule of noticeRules) {
    const next = questions[questions.findIndex(({ id }) => id === rule.after) + 1]?.id;
    if (next !== step || !persona.notices.includes(rule.id)) continue;
    const copy: NoticeCopy = noticeCopy[rule.id];
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy.title);
    // The browser's history keeps the title: it must not tell that there was a notice.
    await expect(page).toHaveTitle(/^Question \d+ of 15 - /);
    await look(page);
    if (rule.endsJourney) return true;
    await page.getByRole('button', { name: copy.continueLabel }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(copy.title);
  }
  return false;
}

async function sendAs(page: Page, { ending }: Persona, look: Look): Promise<void> {
  if (ending.way === 'anonymous') {
    await choose(page, 'Stay anonymous');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/disclose/anonymous');
    await look(page);
    for (const label of ending.why) await choose(page, label);
  } else if (ending.way === 'contact') {
    await choose(page, 'Leave contact details');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/disclose/contact');
    await look(page);
    if (ending.name !== '') await page.getByLabel('Name you’d like us to use').fill(ending.name);
    if (ending.phone === undefined) {
      await page.getByLabel('Email address').fill(`${ending.name}@example.com`);
      await answer(page, 'Is it safe to email you there?', 'Yes, it is safe');
      await answer(page, 'May we email you to confirm that we have it?', 'Yes');
    } else {
      await page.getByLabel('Phone number').fill(ending.phone);
      await answer(page, 'Is it safe to call you there?', 'Yes, it is safe');
    }
  }
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Chooses or ticks an answer by its words. */
export async function choose(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).and(page.locator('input')).check();
}

/** Chooses an answer of a group of radios by the words of both. */
export async function answer(page: Page, group: string, label: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByLabel(label, { exact: true }).check();
}
