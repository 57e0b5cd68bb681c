import { expect, type Page } from '@playwright/test';
import { noticeCopy } from '#lib/content/notices.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import { type Persona, personas } from '../e2e/personas.ts';
import { timeIsUp } from '../e2e/time-is-up.ts';
import { walk } from '../e2e/walk.ts';
import type { Camera } from './camera.ts';

/** Steps in the order in which a person comes to them; a notice lies before the question at whose address it is. */
const steps = [
  'disclose',
  ...questions.map(({ id }) => id),
  'check',
  'choice',
  'anonymous',
  'contact',
  'sent',
];

/** On these, what happens when one goes on with nothing chosen or filled in. */
const refusedOn: Readonly<Record<string, string>> = {
  ...Object.fromEntries(questions.map(({ id }) => [id, 'Continue'])),
  choice: 'Continue',
  contact: 'Send',
};

/**
 * Walks every persona to the end, each of whom leaves a disclosure behind, and takes every page and state of the form that
 * they come to: questions, notices, refusals, both ways on, and what is shown once it is sent.
 */
export async function photographForm(camera: Camera, open: () => Promise<Page>): Promise<void> {
  for (const persona of personas) {
    const page = await open();
    await walk(page, persona, (at) => lookAt(camera, at, endOf(persona)));
    await page.context().close();
  }
  await photographStarts(camera, open);
}

/** Who leaves only a phone number gets no email, and the last page does not say that one comes. */
function endOf({ ending }: Persona): string {
  return ending.way === 'contact' && ending.phone !== undefined ? 'contact-phone' : ending.way;
}

async function lookAt(camera: Camera, page: Page, way: string): Promise<void> {
  const step = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const number = steps.indexOf(step);
  if (number === -1) return;
  const name = `form-${String(number).padStart(2, '0')}`;
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const notice = Object.entries(noticeCopy).find(([, { title }]) => title === heading);
  if (notice !== undefined) {
    await camera.take(page, `${name}-before-${notice[0]}`);
    return;
  }
  await camera.take(page, `${name}-${nameOf(step, way)}`);
  if (step === 'contact') await openAll(camera, page, name);
  const button = refusedOn[step];
  if (button === undefined || !camera.wants(`${name}-${step}-refused`)) return;
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await camera.take(page, `${name}-${step}-refused`);
}

function nameOf(step: string, way: string): string {
  if (step === 'disclose') return 'start';
  return step === 'sent' ? `sent-${way}` : step;
}

async function openAll(camera: Camera, page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const closed = page.locator('details:not([open]) > summary');
  // Each click takes one out of what the locator finds.
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByLabel('Email address').fill('sam@example.com');
  await page.getByLabel('Phone number').fill('07700 900123');
  await page.getByLabel('Microsoft Teams').fill('Sam');
  await camera.take(page, `${name}-contact-opened`);
}

/** The start page for those who come back: with a draft, and with one that can no longer be opened. */
async function photographStarts(camera: Camera, open: () => Promise<Page>): Promise<void> {
  const page = await open();
  await page.goto('/disclose');
  await timeIsUp(page);
  await page.goto('/disclose?again=1');
  await camera.take(page, 'form-00-start-again');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Skip this question' }).click();
  await page.waitForURL('**/disclose/role');
  await page.goto('/disclose');
  await camera.take(page, 'form-00-start-carry-on');
  await page.context().close();
}
