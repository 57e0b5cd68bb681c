import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeCase } from '#lib/data/cases/close.ts';
import { readClosing } from '#lib/data/cases/closing-checklist.ts';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readEntryToStrike, strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { joinCase } from '#lib/data/people/join.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What somebody did against the wishes of a person, or without the lead, is reviewed by the lead, and ended by nobody else. */

const secondLead = await addStaff(db, 'Robin Okafor', ['student-team-lead']);

beforeEach(async () => {
  await db.ask('UPDATE staff_member SET active = true');
});

const leadsAlone = () =>
  db.ask('UPDATE staff_member SET active = false WHERE id = $1', [secondLead.id]);

async function openReview(id: string): Promise<string> {
  const found = await db.ask<{ id: string }>(
    `SELECT id FROM entry WHERE case_id = $1 AND kind = 'task' AND ended_at IS NULL AND is_latest AND struck_at IS NULL`,
    [id],
  );
  expect(found).toHaveLength(1);
  return found[0]?.id ?? '';
}

/** Somebody breaks a wish, with a ground, on a case of the caseworker's. */
async function brokenBy(person: { readonly subject: string }) {
  const found = await newCase({ role: 'undergraduate', safe: 'no' }, { callSafe: 'no' });
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(person);
  const form = call({
    way: 'in-person',
    otherWay: 'call',
    ground: 'life',
    why: 'She is in danger',
  });
  expect(await logContact(found.reference, form, later)).toBe('saved');
  return { ...found, entry: await openReview(found.id) };
}

/** A colleague covers a Red case without its lead. */
async function covered() {
  const found = await newCase({ role: 'undergraduate', safe: 'no' });
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(colleague);
  const form = formOf({ colleague: colleague.id, why: 'Nobody answers' });
  expect(await openForCover(found.reference, form, later)).toBe('saved');
  return { ...found, entry: await openReview(found.id) };
}

/** Each way to be rid of a review. */
const ways = {
  finish: (reference: string, entry: string) => finishTask(reference, formOf({ entry }), later),
  correct: (reference: string, entry: string) =>
    correctEntry(reference, formOf({ entry, seen: '1', what: 'Nothing', why: 'None' }), later),
  'look at for correcting': (reference: string, entry: string) =>
    readEntryToCorrect(reference, entry),
} as const;

describe.each(Object.keys(ways) as (keyof typeof ways)[])('to %s a review', (way) => {
  it('is not for the one who broke the wish, and not for the one who covers without the lead', async () => {
    const broken = await brokenBy(caseworker);
    await expect(ways[way](broken.reference, broken.entry)).rejects.toThrow(NotPossibleError);
    const cover = await covered();
    await expect(ways[way](cover.reference, cover.entry)).rejects.toThrow(NotPossibleError);
    expect(await openReview(broken.id)).toBe(broken.entry);
    expect(await openReview(cover.id)).toBe(cover.entry);
  });

  it('is not for a lead who broke the wish themselves, while another lead may do it, and is for that one', async () => {
    const { reference, entry } = await brokenBy(lead);
    await expect(ways[way](reference, entry)).rejects.toThrow(NotPossibleError);
    signInAs(secondLead);
    await expect(ways[way](reference, entry)).resolves.toBeDefined();
  });

  it('is for the only lead there is, though they broke the wish themselves', async () => {
    await leadsAlone();
    const { reference, entry } = await brokenBy(lead);
    await expect(ways[way](reference, entry)).resolves.toBeDefined();
  });
});

describe('a review', () => {
  it('is struck out by nobody: not by whom it is about, and not by the lead', async () => {
    const { id, reference, entry } = await brokenBy(caseworker);
    const form = formOf({ entry, why: 'Wrong case' });
    for (const person of [caseworker, lead]) {
      signInAs(person);
      await expect(readEntryToStrike(reference, entry)).rejects.toThrow(NotFoundError);
      await expect(strikeOut(reference, form, later)).rejects.toThrow(NotFoundError);
    }
    expect(await openReview(id)).toBe(entry);
  });

  it('stays open when who broke the wish closes the case, before the lead, who ends it then', async () => {
    const { id, reference, entry } = await brokenBy(caseworker);
    expect((await readClosing(reference)).shown.tasks).toMatchObject([{ id: entry, ends: false }]);
    const form = formOf({
      ...{ outcome: 'supported', told: 'yes', text: '' },
      seen: `${await versionOf(reference)}`,
    });
    expect(await closeCase(reference, form, later)).toBe('saved');
    expect(await openReview(id)).toBe(entry);
    signInAs(lead);
    expect((await readLeadPage(later)).reviews).toMatchObject([{ reference, entry }]);
    expect(await finishTask(reference, formOf({ entry }), later)).toBe('saved');
    expect((await standing(id))?.state).toBe('closed');
  });

  it('ends with the case where its lead closes it', async () => {
    const { reference, entry } = await brokenBy(caseworker);
    signInAs(lead);
    expect((await readClosing(reference)).shown.tasks).toMatchObject([{ id: entry, ends: true }]);
  });

  it('has no button for whom it is about, and waits for the lead in their day', async () => {
    const { reference } = await brokenBy(caseworker);
    expect((await readCase(reference, later)).content?.tasks).toMatchObject([{ mayEnd: false }]);
    await covered();
    signInAs(colleague);
    const tasks = Object.values(await readMyDay(later))
      .flat()
      .filter(({ words }) => words === 'Review that the case was opened for cover');
    expect(tasks).toMatchObject([{ what: 'task-of-other', waitsFor: { whom: 'Priya Raman' } }]);
    signInAs(lead);
    expect((await readCase(reference, later)).content?.tasks).toMatchObject([{ mayEnd: true }]);
  });

  it('stays a review of the same person, when its case is joined to an older one', async () => {
    const older = await newCase();
    await db.ask(
      `UPDATE case_file SET received_at = received_at - interval '1 day' WHERE id = $1`,
      [older.id],
    );
    const { reference } = await brokenBy(lead);
    signInAs(secondLead);
    const form = { sure: 'yes', other: older.reference, seen: `${await versionOf(reference)}` };
    expect(await joinCase(reference, formOf(form), later)).toBe('saved');
    const entry = await openReview(older.id);
    signInAs(lead);
    await expect(finishTask(older.reference, formOf({ entry }), later)).rejects.toThrow(
      NotPossibleError,
    );
    signInAs(secondLead);
    expect(await finishTask(older.reference, formOf({ entry }), later)).toBe('saved');
  });
});
