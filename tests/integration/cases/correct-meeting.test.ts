import { describe, expect, it, vi } from 'vitest';
import { saveConference } from '#lib/data/cases/case-conference.ts';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { caseworker, db, formOf } from './desk.ts';
import { afterwards, finish, type Posted, withAppointment } from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Each entry that an appointment leaves behind is corrected in the fields in which it was written. */

const later = afterwards.add({ hours: 2 });

async function entryOf(id: string, kind: string): Promise<string> {
  const [found] = await db.ask<{ original_id: string }>(
    'SELECT original_id FROM entry WHERE case_id = $1 AND kind = $2 AND is_latest',
    [id, kind],
  );
  return found?.original_id ?? '';
}

async function afterMeeting(kind: string, fields: Posted) {
  const { id, reference, entry } = await withAppointment();
  await finish({ reference, entry }, fields);
  return { id, reference, kind, entry: await entryOf(id, kind) };
}

type Found = Awaited<ReturnType<typeof afterMeeting>>;

async function correct({ reference, entry }: Found, changes: PostedValues) {
  const { values } = (await readEntryToCorrect(reference, entry)).shown;
  return correctEntry(reference, formOf({ ...values, ...changes }), later);
}

async function lineOf({ reference, kind }: Found): Promise<string | undefined> {
  const { story } = (await readBrief(reference, later)).content;
  return story.find((line) => line.kind === kind)?.line;
}

const agreed = {
  'agreed-1': 'Ask for another room',
  'who-1': caseworker.id,
  'until-1': '2026-12-14',
  'agreed-2': 'Call the GP',
  'who-2': 'them',
} as const;

describe('what an appointment leaves behind is corrected:', () => {
  it('when the limits of confidentiality were explained', async () => {
    const found = await afterMeeting('limits', { limits: 'now' });
    expect(await correct(found, { explained: 'before' })).toBe('saved');
    expect(await lineOf(found)).toBe(
      'The limits of confidentiality had been explained at an earlier time',
    );
  });

  it('what was said of each option', async () => {
    const found = await afterMeeting('options-given', {
      'explained-support': 'yes',
      'decision-support': 'wants',
    });
    expect(await correct(found, { 'decision-support': 'thinks' })).toBe('saved');
    expect(await lineOf(found)).toBe(
      'Options explained: support from the University. Thinks about it: support from the University',
    );
  });

  it('also by taking a tick away', async () => {
    const found = await afterMeeting('options-given', {
      'explained-support': 'yes',
      'explained-police': 'yes',
    });
    const { values } = (await readEntryToCorrect(found.reference, found.entry)).shown;
    const { 'explained-police': _, ...others } = values;
    expect(await correctEntry(found.reference, formOf(others), later)).toBe('saved');
    expect(await lineOf(found)).toBe('Options explained: support from the University');
  });

  it('what was agreed, by whom and by when', async () => {
    const found = await afterMeeting('agreement', agreed);
    const changes = { 'agreed-1': 'Ask for two rooms', 'until-1': '2026-12-16' };
    expect(await correct(found, changes)).toBe('saved');
    expect(await lineOf(found)).toBe(
      'Agreed: Ask for two rooms (Tomasz Lewandowski, by 16 Dec 2026); Call the GP (they themselves)',
    );
  });

  it('but the tasks that were made of it stay as they are, and its page says so', async () => {
    const found = await afterMeeting('agreement', agreed);
    const tasks = () =>
      db.ask(
        `SELECT id, version, due_at, ended_at FROM entry WHERE case_id = $1 AND kind = 'task' ORDER BY id`,
        [found.id],
      );
    const before = await tasks();
    const { note } = (await readEntryToCorrect(found.reference, found.entry)).shown;
    expect(note).toContain('Tasks that were made of it stay as they are');
    await correct(found, { 'agreed-1': 'Ask for two rooms' });
    expect(await tasks()).toEqual(before);
  });

  it('what happens next, with what was skipped', async () => {
    const found = await afterMeeting('what-next', { pause: 'A raised hand', 'skipped-5': 'yes' });
    expect(await correct(found, { next: 'to-book', skipped: ['4', '5'] })).toBe('saved');
    expect(await lineOf(found)).toBe(
      'Next: another appointment, to be booked; what was discussed is handed over on paper; skipped at their wish: needs, risk; to pause or stop: A raised hand',
    );
  });

  it('that another appointment is booked, only where one is', async () => {
    const found = await afterMeeting('what-next', {});
    expect(await correct(found, { next: 'ahead' })).toMatchObject({
      errors: { next: expect.stringContaining('No other appointment is booked') },
    });
  });

  it('a case conference, with when it was, who was there and its actions', async () => {
    const { id, reference } = await withAppointment();
    await saveConference(
      reference,
      formOf({
        at: ['2026-12-10', '14:30'],
        present: 'All who work on it',
        decisions: 'Go on',
        'what-1': 'Call the GP',
        'owner-1': caseworker.id,
        'by-1': '2026-12-14',
      }),
      afterwards,
    );
    const kind = 'case-conference';
    const found = { id, reference, kind, entry: await entryOf(id, kind) };
    expect(await correct(found, { 'by-1': '' })).toMatchObject({
      errors: { 'by-1': 'Action 1: by when? Choose a day' },
    });
    const changes = { decisions: 'Go on, and meet again', 'what-1': '', 'owner-1': '', 'by-1': '' };
    expect(await correct(found, changes)).toBe('saved');
    expect(await lineOf(found)).toBe('Case conference, no actions. Go on, and meet again');
  });

  it('nothing of it where nothing is changed', async () => {
    const found = await afterMeeting('agreement', agreed);
    expect(await correct(found, {})).toMatchObject({
      errors: { 'agreed-1': 'Nothing is changed yet: correct it, then save' },
    });
  });
});
