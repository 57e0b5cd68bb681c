import { describe, expect, it, vi } from 'vitest';
import { closeCase } from '#lib/data/cases/close.ts';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
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
import { afterwards, finish, withAppointment } from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A correction is a new version: what was written stays, and is shown. */

const later2 = later.add({ hours: 1 });

async function withNote() {
  const { id, reference } = await newCase();
  signInAs(lead);
  await assign(reference, caseworker.id);
  signInAs(caseworker);
  await writeNote(reference, formOf({ text: 'She came on Monday', audience: 'team' }), later);
  return { id, reference, entry: await newest(reference) };
}

async function newest(reference: string): Promise<string> {
  const [line] = (await readCase(reference)).content?.story ?? [];
  return line?.originalId ?? '';
}

/** The form as it opens, with what is corrected in it. */
async function filled(reference: string, entry: string, changes: PostedValues) {
  const { values } = (await readEntryToCorrect(reference, entry)).shown;
  return formOf({ ...values, ...changes });
}

describe('a correction', () => {
  it('of an account asks whether it was read back to them as it is now', async () => {
    const found = await withAppointment();
    await finish(found, { account: 'He followed me home', readBack: 'on' });
    const [account] = await db.ask<{ original_id: string }>(
      `SELECT original_id FROM entry WHERE case_id = $1 AND kind = 'account'`,
      [found.id],
    );
    const entry = account?.original_id ?? '';
    const text = 'He followed me to the library';
    const { reference } = found;
    expect(
      await correctEntry(reference, await filled(reference, entry, { text }), afterwards),
    ).toMatchObject({ errors: { readBack: expect.stringContaining('as it is now') } });
    const form = await filled(reference, entry, { text, readBack: 'no' });
    expect(await correctEntry(reference, form, afterwards)).toBe('saved');
    const { story } = (await readBrief(reference, afterwards)).content;
    expect(story.map(({ line }) => line)).toContain(
      `Their account, not read back to them yet. ${text}`,
    );
  });

  it('takes the place of what was written, which stays to be read with who wrote it', async () => {
    const { id, reference, entry } = await withNote();
    signInAs(lead);
    const form = await filled(reference, entry, { text: 'She came on Tuesday' });
    expect(await correctEntry(reference, form, later2)).toBe('saved');
    const [line] = (await readCase(reference)).content?.story ?? [];
    expect(line).toMatchObject({
      originalId: entry,
      line: 'Note. She came on Tuesday',
      author: 'Tomasz Lewandowski',
      happenedAt: later,
      writtenAt: later,
      correction: {
        by: 'Priya Raman',
        at: later2,
        earlier: [{ line: 'Note. She came on Monday', author: 'Tomasz Lewandowski' }],
      },
    });
    const rows = await db.ask(
      `SELECT version, is_latest, author_name, author_role FROM entry WHERE original_id = $1 ORDER BY version`,
      [entry],
    );
    expect(rows).toEqual([
      { version: 1, is_latest: false, author_name: 'Tomasz Lewandowski', author_role: 'owner' },
      { version: 2, is_latest: true, author_name: 'Priya Raman', author_role: 'lead' },
    ]);
    expect((await audited(id)).at(-2)).toBe('case.correct');
  });

  it('has its words whole, and those before, where everything is shown', async () => {
    const { reference, entry } = await withNote();
    const long = `${'She asked for a woman. '.repeat(12)}\nShe will call`;
    for (const day of ['on Monday', 'on Tuesday']) {
      const form = await filled(reference, entry, { text: `${long} ${day}` });
      expect(await correctEntry(reference, form, later2)).toBe('saved');
    }
    const read = async (part: 'story' | 'everything') =>
      (await readCase(reference, later2, { part, page: 1 })).content?.story[0];
    expect(JSON.stringify(await read('story'))).not.toContain('She will call');
    expect(await read('everything')).toMatchObject({
      written: [{ text: `${long} on Tuesday` }],
      correction: {
        earlier: [
          { line: 'Note', written: [{ text: `${long} on Monday` }] },
          { line: 'Note', written: [{ text: 'She came on Monday' }] },
        ],
      },
    });
  });

  it('moves when it happened, not when it was written; never into the future', async () => {
    const { reference, entry } = await withNote();
    const future = await filled(reference, entry, { at: ['2030-01-01', '10:00'] });
    expect(await correctEntry(reference, future, later2)).toMatchObject({
      errors: { at: 'When: this has not happened yet' },
    });
    const past = await filled(reference, entry, { at: ['2026-11-30', '09:00'] });
    expect(await correctEntry(reference, past, later2)).toBe('saved');
    const line = (await readCase(reference)).content?.story.find((one) => one.originalId === entry);
    expect(line?.happenedAt).toEqual(Temporal.Instant.from('2026-11-30T09:00:00Z'));
    expect(line?.writtenAt).toEqual(later);
  });

  it('that changes nothing is none', async () => {
    const { reference, entry } = await withNote();
    const form = await filled(reference, entry, {});
    expect(await correctEntry(reference, form, later2)).toMatchObject({
      errors: { text: 'Nothing is changed yet: correct it, then save' },
    });
  });

  it('is taken by a closed case too, which stays closed', async () => {
    const { id, reference, entry } = await withNote();
    const closing = { outcome: 'supported', told: 'yes', text: '' };
    await closeCase(
      reference,
      formOf({ ...closing, seen: `${await versionOf(reference)}` }),
      later,
    );
    const form = await filled(reference, entry, { text: 'She came on Tuesday' });
    expect(await correctEntry(reference, form, later2)).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'closed' });
  });

  it('of a contact takes its words, its way and its time, and the case’s own times with it', async () => {
    const { id, reference } = await newCase(
      { role: 'undergraduate' },
      { phone: '07700 900123', callSafe: 'yes' },
    );
    signInAs(lead);
    expect(await logContact(reference, call(), later)).toBe('saved');
    const entry = await newest(reference);
    const form = await filled(reference, entry, {
      way: 'in-person',
      said: 'Will come on Monday',
      at: ['2026-12-02', '10:20'],
    });
    expect(await correctEntry(reference, form, later2)).toBe('saved');
    const [line] = (await readCase(reference)).content?.story ?? [];
    expect(line?.line).toBe('In person: reached. Will come on Monday');
    const at = new Date('2026-12-02T10:20:00Z');
    expect(await standing(id)).toMatchObject({ first_attempt_at: at, reached_at: at });
    // That they were reached is no field of it.
    expect(form.has('outcome')).toBe(false);
    const early = await filled(reference, entry, { at: ['2026-11-01', '10:00'] });
    expect(await correctEntry(reference, early, later2)).toMatchObject({
      errors: { at: 'When: this is before the case came' },
    });
    const forged = await filled(reference, entry, { way: 'from-them' });
    expect(await correctEntry(reference, forged, later2)).toMatchObject({
      errors: { way: 'Choose how, from this list' },
    });
  });

  it('of a contact does not go around their wishes: it takes a ground, and the lead reviews it', async () => {
    const { id, reference } = await newCase(
      { role: 'undergraduate' },
      { safeDays: ['wednesday'], safeTimes: ['morning'] },
    );
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await logContact(reference, call({ outcome: 'not-reached' }), later);
    const entry = await newest(reference);
    const later3 = later.add({ hours: 5 });
    const noon = { at: ['2026-12-02', '15:00'] };
    const unsafe = await filled(reference, entry, noon);
    expect(await correctEntry(reference, unsafe, later3)).toMatchObject({
      errors: { ground: expect.stringContaining('outside of the safe hours') },
    });
    const needless = await filled(reference, entry, { said: 'Rang out', ground: 'life', why: 'x' });
    expect(await correctEntry(reference, needless, later3)).toMatchObject({
      errors: { ground: expect.stringContaining('needs no ground') },
    });
    const silent = await filled(reference, entry, { ...noon, ground: 'life' });
    expect(await correctEntry(reference, silent, later3)).toMatchObject({
      errors: { why: 'Say what made it necessary' },
    });
    const grounded = await filled(reference, entry, {
      ...noon,
      ground: 'life',
      why: 'She had written goodbye',
    });
    expect(await correctEntry(reference, grounded, later3)).toBe('saved');
    const lines = (await readCase(reference)).content?.story.map(({ line }) => line);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Phone call: not reached (against their wishes: outside of the safe hours; ground: life or serious harm). Will come on Friday',
        'Task for Priya Raman: Review a contact that broke the person’s wishes. Tomasz Lewandowski gave as ground life or serious harm: She had written goodbye',
      ]),
    );
    expect(await standing(id)).toMatchObject({
      first_attempt_at: new Date('2026-12-02T15:00:00Z'),
    });
    // Back in the safe hours it needs no ground any more; what was reviewed stays reviewed.
    const back = await filled(reference, entry, {
      at: ['2026-12-02', '10:30'],
      ground: '',
      why: '',
    });
    expect(await correctEntry(reference, back, later3)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      first_attempt_at: new Date('2026-12-02T10:30:00Z'),
    });
  });

  it('of the time of a contact is judged by what was before it: a second attempt after “stop” takes a ground', async () => {
    const { reference } = await newCase({ role: 'undergraduate' }, { unreachable: 'stop' });
    signInAs(lead);
    await logContact(reference, call({ outcome: 'not-reached' }), later);
    await logContact(reference, call({ at: ['2026-12-02', '10:20'] }), later);
    const [contact] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'contact'`);
    const form = await filled(reference, contact?.id ?? '', { at: ['2026-12-02', '10:45'] });
    expect(await correctEntry(reference, form, later2)).toMatchObject({
      errors: { ground: expect.stringContaining('they wished no further attempt') },
    });
  });

  it('of a contact’s time moves what follows from it', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await logContact(reference, call({ at: ['2026-12-02', '10:20'] }), later);
    await logContact(
      reference,
      call({ outcome: 'not-reached', at: ['2026-12-02', '10:40'] }),
      later,
    );
    expect(await standing(id)).toMatchObject({ state: 'reaching', next_step: 'attempt' });
    const [attempt] = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE kind = 'contact-attempt'`,
    );
    const form = await filled(reference, attempt?.id ?? '', { at: ['2026-12-02', '10:10'] });
    expect(await correctEntry(reference, form, later2)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'support',
      next_step: 'agree',
      first_attempt_at: new Date('2026-12-02T10:10:00Z'),
    });
  });

  it('of a task leaves it open, for whom and by when it was', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const task = { what: 'Ask housing', why: 'Cannot go back', owner: lead.id, due: '2027-01-08' };
    await writeTask(reference, formOf(task), later);
    const entry = await newest(reference);
    const form = await filled(reference, entry, { what: 'Ask the housing office' });
    expect(await correctEntry(reference, form, later2)).toBe('saved');
    const open = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE case_id = $1 AND kind = 'task' AND is_latest AND owner_id = $2 AND due_at IS NOT NULL AND ended_at IS NULL`,
      [id, lead.id],
    );
    expect(open).toHaveLength(1);
    expect(await finishTask(reference, formOf({ entry: open[0]?.id ?? '' }), later2)).toBe('saved');
  });
});

describe('two who correct the same entry', () => {
  it('the second sees both versions, keeps theirs, and the first’s stays in the Story', async () => {
    const { reference, entry } = await withNote();
    const mine = await filled(reference, entry, { text: 'She came on Wednesday' });
    signInAs(lead);
    const first = await filled(reference, entry, { text: 'She came on Tuesday' });
    expect(await correctEntry(reference, first, later2)).toBe('saved');
    signInAs(caseworker);
    expect(await correctEntry(reference, mine, later2)).toMatchObject({
      values: { text: 'She came on Wednesday', seen: '2' },
      errors: {},
      theirs: { by: 'Priya Raman', values: { text: 'She came on Tuesday' } },
    });
    mine.set('seen', '2');
    expect(await correctEntry(reference, mine, later2)).toBe('saved');
    const [line] = (await readCase(reference)).content?.story ?? [];
    expect(line?.line).toBe('Note. She came on Wednesday');
    expect(line?.correction?.earlier.map(({ line: before }) => before)).toEqual([
      'Note. She came on Tuesday',
      'Note. She came on Monday',
    ]);
  });
});

describe('what is not corrected', () => {
  it('is what the software noted, what was struck out, and what is not there', async () => {
    const { reference, entry } = await withNote();
    const [note] = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE kind = 'note' AND is_latest`,
    );
    await strikeOut(reference, formOf({ entry: note?.id ?? '', why: 'Not hers' }), later2);
    const [striking] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'striking'`);
    for (const gone of [entry, striking?.id ?? '', crypto.randomUUID(), 'x', '']) {
      await expect(readEntryToCorrect(reference, gone)).rejects.toThrow(NotFoundError);
    }
  });

  it('is anything by a colleague who does not have the case', async () => {
    const { reference, entry } = await withNote();
    signInAs(colleague);
    await expect(readEntryToCorrect(reference, entry)).rejects.toThrow(NotFoundError);
    const form = formOf({ entry, seen: '1', text: 'x', audience: 'team' });
    await expect(correctEntry(reference, form, later2)).rejects.toThrow(NotFoundError);
  });
});
