import { type Browser, expect, type Page } from '@playwright/test';
import { flagCodes } from '#lib/casework/assessment/flags.ts';
import { needCodes } from '#lib/casework/assessment/needs.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import { verbWords } from '#lib/casework/case/verb-words.ts';
import { addWorkingDays } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { as, assignTo, discloseAs, next, saved, type somebody } from './desk.ts';
import { emailsTo } from './mailbox.ts';
import type { Chosen } from './personas.ts';

/* What people do around an appointment. */

/** The text of the emails to an address that came so far, in one. */
export const mailTo = async (address: string) =>
  (await emailsTo(address)).map(({ text = '' }) => text.replace(/\s+/g, ' ')).join(' ');

export const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

/** A day on which somebody works. */
export function workingDay(inDays: number): string {
  const today = Temporal.Now.plainDateISO(workingCalendar.timeZone);
  return addWorkingDays(today, inDays, workingCalendar).toString();
}

/** @returns the reference of a case that Priya Raman gave to somebody */
export async function caseOf(
  browser: Browser,
  person: ReturnType<typeof somebody>,
  {
    owner = 'Tomasz Lewandowski',
    chosen,
  }: { readonly owner?: string; readonly chosen?: Chosen } = {},
): Promise<string> {
  const reference = await discloseAs(person, chosen && { chosen });
  await as(browser, 'Priya Raman', `/cases/${reference}`, (page) => assignTo(page, owner));
  return reference;
}

/** Books by phone, for so many minutes from now: people may come early, and one colleague is not in two places at once. */
export async function bookNow(page: Page, reference: string, inMinutes: number): Promise<void> {
  const start = Temporal.Now.zonedDateTimeISO(workingCalendar.timeZone).add({ minutes: inMinutes });
  await page.goto(`/cases/${reference}/book`);
  await page.getByLabel('Date').fill(start.toPlainDate().toString());
  await page
    .getByRole('textbox', { name: 'Time' })
    .fill(start.toPlainTime().toString({ smallestUnit: 'minute' }));
  await page.getByRole('radio', { name: 'By phone' }).check();
  await page.getByRole('radio', { name: '30 minutes' }).check();
  await page.getByLabel('They agreed to this time').check();
  // Of whom no email is safe nobody is asked whether one goes.
  const noEmail = page.getByRole('radio', { name: /^No: they know/ });
  if ((await noEmail.count()) > 0) await noEmail.check();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(saved(page)).toHaveText(verbWords.book.done);
}

export async function openAppointment(page: Page): Promise<void> {
  await next(page)
    .getByRole('link', { name: /^Open the appointment/ })
    .click();
}

/** Looks through what an appointment becomes, and saves it. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish: look through what it becomes' }).click();
  await page.getByRole('button', { name: 'Finish: save all of this' }).click();
  await expect(saved(page)).toHaveText(verbWords['hold-appointment'].done);
}

/** Reads what they get, and approves it. */
export async function approveFollowUp(page: Page, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}/follow-up`);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Approve: they get it like this' }).click();
  await expect(saved(page)).toHaveText(verbWords['follow-up'].done);
}

/** Says that they have the follow-up that is approved, now. */
export async function giveFollowUp(page: Page, how = /^I handed the letter over/): Promise<void> {
  await next(page)
    .getByRole('link', { name: /^They have it/ })
    .click();
  await page.getByRole('radio', { name: how }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved(page)).toHaveText(verbWords['give-follow-up'].done);
}

/** Answers everything of an assessment that has to be answered but the flags and the judgement. */
export async function answerTheRest(page: Page): Promise<void> {
  await choose(page, 'source', 'person');
  await choose(page, 'confidence', 'fairly');
  await choose(page, 'recording', 'yes');
  await choose(page, 'fear', '2');
  for (const need of needCodes) await choose(page, `need-${need}`, 'none');
}

/** Answers every flag: those that are raised with yes, all else with no. */
export async function answerFlags(page: Page, raised: readonly string[]): Promise<void> {
  for (const flag of flagCodes) {
    await choose(page, `flag-${flag}`, raised.includes(flag) ? 'yes' : 'no');
  }
  await choose(page, 'repeated', 'no');
}

export async function writeRisk(page: Page): Promise<void> {
  await page.getByLabel('What may happen').first().fill('He waits outside the library');
  await page.getByLabel('To whom').first().fill('Them');
  await page.getByLabel('How likely').first().selectOption({ label: '4: Likely' });
  await page.getByLabel('How severe').first().selectOption({ label: '4: Major' });
}

/** Assesses on the page of an assessment: what was answered there already stays where nothing is said of it. */
export async function assessAs(
  page: Page,
  level: RiskLevel,
  {
    raised = [],
    tonight,
    lowering,
  }: {
    readonly raised?: readonly string[];
    readonly tonight?: string;
    readonly lowering?: string;
  } = {},
): Promise<void> {
  await answerFlags(page, raised);
  await answerTheRest(page);
  await page.locator('#ground').selectOption('judgement');
  await choose(page, 'level', level);
  if (level !== 'low') await writeRisk(page);
  await page.locator('#why').fill('As we talked about');
  if (tonight !== undefined) await page.locator('#tonight').fill(tonight);
  if (lowering !== undefined) await page.locator('#lowering').fill(lowering);
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(saved(page)).toHaveText(verbWords.assess.done);
}
