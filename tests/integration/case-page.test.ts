import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linesOnPage, type StoryPart } from '#lib/casework/case/story.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
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
} from './cases/desk.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* What the page of a case shows, and to whom. */

let opened: { readonly id: string; readonly reference: string };

const note = (text: string, hours = 0) =>
  writeNote(opened.reference, formOf({ text, audience: 'team' }), later.add({ hours }));

const page = async (part: StoryPart, number = 1) =>
  (await readCase(opened.reference, later, { part, page: number })).content;

beforeEach(async () => {
  opened = await newCase();
  signInAs(lead);
  await assign(opened.reference, caseworker.id);
  signInAs(caseworker);
});

describe('the Story', () => {
  it('has thirty lines a page, the newest first, and every line on exactly one of them', async () => {
    for (let place = 0; place < 65; place += 1) await note(`Note number ${place}.`, place);
    const pages = [await page('story'), await page('story', 2), await page('story', 3)];
    expect(pages.map((one) => one?.story.length)).toEqual([linesOnPage, linesOnPage, 9]);
    expect(pages.map((one) => one?.hasOlder)).toEqual([true, true, false]);
    const lines = pages.flatMap((one) => one?.story ?? []);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(69);
    expect(lines[0]?.line).toContain('Note number 64.');
    const times = lines.map(({ happenedAt }) => happenedAt.epochMilliseconds);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect(lines.at(-1)).toMatchObject({ kind: 'received', line: 'Disclosure received' });
    expect((await page('story', 4))?.story).toEqual([]);
  });

  it('opens nothing that is not on the page', async () => {
    for (let place = 0; place < linesOnPage + 1; place += 1) await note(`Note ${place}.`, place);
    await db.ask(
      `UPDATE sealed_record SET sealed = '\\x01' WHERE kind = 'entry' AND id = (
         SELECT id FROM entry WHERE kind = 'note' ORDER BY happened_at LIMIT 1)`,
    );
    const closed = /cannot be opened/;
    expect(JSON.stringify((await page('story'))?.story)).not.toMatch(closed);
    expect(JSON.stringify((await page('story', 2))?.story)).toMatch(closed);
  });

  it('tells of emails and that the disclosure came, as lines like any other', async () => {
    const lines = (await page('story'))?.story ?? [];
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual([
      'assignment',
      'email',
      'email',
      'received',
    ]);
    expect(lines.map(({ line }) => line)).toContain(
      'Email: Confirmation that we have it. Waiting to be sent',
    );
  });

  it('is shown in parts, each with its own kinds', async () => {
    await note('She asked for a woman');
    await logContact(opened.reference, call(), later);
    const due = { owner: caseworker.id, due: '2026-12-09' };
    await writeTask(opened.reference, formOf({ what: 'Ask housing', why: 'Safe', ...due }), later);
    const kinds = async (part: StoryPart) =>
      (await page(part))?.story.map(({ kind }) => kind).toSorted();
    expect(await kinds('contacts')).toEqual(['contact']);
    expect(await kinds('notes')).toEqual(['note']);
    expect(await kinds('tasks')).toEqual(['task']);
    expect(await kinds('emails')).toEqual(['email', 'email']);
    expect(await kinds('people')).toEqual(['assignment']);
    expect(await kinds('everything')).toEqual(await kinds('story'));
  });

  it('has in everything what a line cuts short', async () => {
    await note(`${'She asked for a woman. '.repeat(12)}\nAnd she will call on Monday.`);
    expect(JSON.stringify((await page('story'))?.story)).not.toContain('Monday');
    expect((await page('everything'))?.story[0]).toMatchObject({
      line: 'Note',
      written: [{ text: expect.stringContaining('And she will call on Monday.') }],
    });
  });

  it('keeps what was struck out from all but the lead, in each of its parts', async () => {
    await note('About somebody else');
    const entry = (await page('notes'))?.story[0]?.id ?? '';
    await strikeOut(opened.reference, formOf({ entry, why: 'Another case' }), later);
    for (const part of ['story', 'notes', 'everything'] as const) {
      expect(JSON.stringify((await page(part))?.story), part).not.toContain('somebody else');
    }
    signInAs(lead);
    expect((await page('notes'))?.story[0]).toMatchObject({ isStruck: true });
  });
});

describe('a case', () => {
  it('shows its open tasks, what is due first on top, until they are done', async () => {
    const task = (what: string, due: string) =>
      writeTask(
        opened.reference,
        formOf({ what, why: 'She asked', owner: caseworker.id, due }),
        later,
      );
    await task('Write to housing', '2026-12-10');
    await task('Ask the department', '2026-12-04');
    const { content, mayFinish } = await readCase(opened.reference);
    expect(content?.tasks.map(({ what }) => what)).toEqual([
      'Ask the department',
      'Write to housing',
    ]);
    expect(mayFinish).toBe(true);
    const entry = content?.tasks[0]?.id ?? '';
    await finishTask(opened.reference, formOf({ entry }), later);
    expect((await page('story'))?.tasks.map(({ what }) => what)).toEqual(['Write to housing']);
  });

  it('shows who covers until when, and nobody whose cover has ended', async () => {
    await db.ask(
      `INSERT INTO case_member (case_id, staff_id, part, until)
       VALUES ($1, $2, 'cover', $3), ($1, $4, 'cover', $5)`,
      [
        opened.id,
        colleague.id,
        later.add({ hours: 4 }).toString(),
        lead.id,
        later.subtract({ minutes: 1 }).toString(),
      ],
    );
    expect((await page('story'))?.workers).toEqual([
      { name: 'Amara Osei', part: 'cover', until: later.add({ hours: 4 }) },
    ]);
  });

  it('that was opened again says how it had been closed', async () => {
    expect((await page('story'))?.closing).toBeUndefined();
    await closeCase(
      opened.reference,
      formOf({ outcome: 'referred', told: 'yes', text: 'Housing goes on', seen: '2' }),
      later,
    );
    expect((await page('story'))?.closing).toEqual({
      closedAt: later,
      reopenedAt: undefined,
      formerOwner: undefined,
      outcome: 'referred',
    });
    await reopenCase(opened.reference, formOf({ why: 'She came back' }), later.add({ hours: 24 }));
    signInAs(lead);
    expect((await page('story'))?.closing).toMatchObject({
      closedAt: later,
      reopenedAt: later.add({ hours: 24 }),
      formerOwner: 'Tomasz Lewandowski',
    });
  });

  it('has nothing but its summary for a colleague, whichever part they ask for', async () => {
    await note('She asked for a woman');
    signInAs(colleague);
    for (const part of ['story', 'everything'] as const) {
      const shown = await readCase(opened.reference, later, { part, page: 1 });
      expect(shown.content).toBeUndefined();
      expect(JSON.stringify(shown)).not.toContain('woman');
    }
    expect(await audited(opened.id)).not.toContain('case.denied');
    await expect(readBrief(opened.reference, later)).rejects.toThrow(NotFoundError);
    expect(await audited(opened.id)).toContain('case.denied');
  });

  it('that is walled off has no brief, like one that is not there', async () => {
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [
      opened.id,
      keyedHash('wall', caseworker.id),
    ]);
    for (const reference of [opened.reference, 'RS-0000-0000']) {
      await expect(readBrief(reference, later)).rejects.toThrow(NotFoundError);
    }
  });

  it('is audited once for each time that it is read, its brief too', async () => {
    const reads = async () =>
      (await audited(opened.id)).filter((action) => action === 'case.read').length;
    const before = await reads();
    await page('everything');
    await readBrief(opened.reference, later);
    expect(await reads()).toBe(before + 2);
  });
});
