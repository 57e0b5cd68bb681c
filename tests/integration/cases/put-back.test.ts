import { describe, expect, it, vi } from 'vitest';
import { closeCase } from '#lib/data/cases/close.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { putBack, readEntryToPutBack } from '#lib/data/cases/put-back.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
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

vi.mock('next-auth', () => import('../session.ts'));

/* What was struck out is put back by the lead, and by nobody else. */

const afterwards = later.add({ minutes: 30 });

async function assigned() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

/** Strikes out, as who wrote it, the only entry of a kind. */
async function struck(reference: string, kind: string): Promise<string> {
  const [found] = await db.ask<{ id: string }>(
    'SELECT id FROM entry WHERE kind = $1 AND is_latest ORDER BY written_at LIMIT 1',
    [kind],
  );
  const entry = found?.id ?? '';
  expect(await strikeOut(reference, formOf({ entry, why: 'Not hers' }), later)).toBe('saved');
  return entry;
}

const back = (reference: string, entry: string) =>
  putBack(reference, formOf({ entry }), afterwards);

const tasksOf = async (reference: string) =>
  (await readCase(reference, afterwards)).content?.tasks.map(({ what }) => what);

describe('a struck entry', () => {
  it('is put back by the lead: all read it again, the case stands with it, and its review has ended', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, call(), later);
    const { version: _, ...before } = (await standing(id)) ?? { version: 0 };
    const entry = await struck(reference, 'contact');
    expect((await standing(id))?.reached_at).toBeNull();
    signInAs(lead);
    expect(await tasksOf(reference)).toEqual(['Review an entry that was struck out']);
    expect((await readEntryToPutBack(reference, entry)).shown).toMatchObject({
      line: 'Phone call: reached',
      written: [{ text: 'Will come on Friday' }],
      writtenBy: 'Tomasz Lewandowski',
      struck: { by: 'Tomasz Lewandowski', why: 'Not hers' },
      at: later,
    });
    expect(await back(reference, entry)).toBe('saved');
    expect(await standing(id)).toMatchObject(before);
    expect(await tasksOf(reference)).toEqual([]);
    expect((await audited(id)).at(-2)).toBe('case.put-back');
    signInAs(caseworker);
    const lines = (await readCase(reference)).content?.story.map(({ line }) => line);
    expect(lines).toContain('Phone call: reached. Will come on Friday');
    expect(lines).toContain('An entry was put back');
    expect(lines).toContain('An entry was struck out. Not hers');
  });

  it('is put back by nobody else: refused as if it were not there, and audited', async () => {
    const { id, reference } = await assigned();
    await writeNote(reference, formOf({ text: 'Hers', audience: 'team' }), later);
    const entry = await struck(reference, 'note');
    for (const person of [caseworker, colleague]) {
      signInAs(person);
      await expect(readEntryToPutBack(reference, entry)).rejects.toThrow(NotFoundError);
      await expect(back(reference, entry)).rejects.toThrow(NotFoundError);
    }
    expect((await audited(id)).filter((action) => action === 'case.denied')).toHaveLength(4);
    signInAs(caseworker);
    expect((await readCase(reference)).mayPutBack).toBe(false);
  });

  it('that is not struck out, or was put back, is not there', async () => {
    const { reference } = await assigned();
    await writeNote(reference, formOf({ text: 'Hers', audience: 'team' }), later);
    const entry = await struck(reference, 'note');
    signInAs(lead);
    expect(await back(reference, entry)).toBe('saved');
    await expect(back(reference, entry)).rejects.toThrow(NotFoundError);
    await expect(readEntryToPutBack(reference, entry)).rejects.toThrow(NotFoundError);
  });
});

describe('a struck task', () => {
  const housing = { what: 'Ask housing', why: 'x', owner: caseworker.id, due: '2026-12-07' };

  it('is open again; one that was done stays done', async () => {
    const { reference } = await assigned();
    await writeTask(reference, formOf(housing), later);
    const entry = await struck(reference, 'task');
    signInAs(lead);
    await back(reference, entry);
    expect(await tasksOf(reference)).toEqual(['Ask housing']);
    await finishTask(reference, formOf({ entry }), later.subtract({ minutes: 1 }));
    expect(await strikeOut(reference, formOf({ entry, why: 'x' }), later)).toBe('saved');
    await back(reference, entry);
    expect(await tasksOf(reference)).toEqual([]);
  });

  it('stays ended on a case that was closed meanwhile', async () => {
    const { reference } = await assigned();
    await writeTask(reference, formOf(housing), later);
    const entry = await struck(reference, 'task');
    signInAs(lead);
    const seen = `${await versionOf(reference)}`;
    const closing = { outcome: 'supported', told: 'yes', text: '', endTasks: 'yes', seen };
    expect(await closeCase(reference, formOf(closing), later)).toBe('saved');
    expect(await back(reference, entry)).toBe('saved');
    expect(await tasksOf(reference)).toEqual([]);
  });
});
