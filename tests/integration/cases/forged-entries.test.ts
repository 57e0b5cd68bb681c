import { describe, expect, it, vi } from 'vitest';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { moveLater, readWhatMoves } from '#lib/data/cases/move-later.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { putBack, readEntryToPutBack } from '#lib/data/cases/put-back.ts';
import { readEntryToStrike, strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { discardLostDraft, readLostDraft, takeOverDraft } from '#lib/data/drafts/lost-drafts.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { audited, caseworker, db, formOf, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Whoever may do something on a case, and names an entry or a draft there that is another case's, or none: refused and audited. */

const acts: Readonly<Record<string, (reference: string, entry: string) => Promise<unknown>>> = {
  'finish a task': (reference, entry) => finishTask(reference, formOf({ entry }), later),
  'put a task off': (reference, entry) =>
    moveLater(reference, formOf({ entry, until: '2026-12-10', why: 'x' }), later),
  'look at a task to put off': (reference, entry) => readWhatMoves(reference, entry),
  'strike an entry out': (reference, entry) =>
    strikeOut(reference, formOf({ entry, why: 'x' }), later),
  'look at an entry to strike out': (reference, entry) => readEntryToStrike(reference, entry),
  'put an entry back': (reference, entry) => putBack(reference, formOf({ entry }), later),
  'look at an entry to put back': (reference, entry) => readEntryToPutBack(reference, entry),
  'correct an entry': (reference, entry) =>
    correctEntry(reference, formOf({ entry, seen: '1', text: 'x', audience: 'team' }), later),
  'look at an entry to correct': (reference, entry) => readEntryToCorrect(reference, entry),
  'take a draft over': (reference, entry) => takeOverDraft(reference, formOf({ entry }), later),
  'discard a draft': (reference, entry) => discardLostDraft(reference, formOf({ entry }), later),
  'read a draft': (reference, entry) => readLostDraft(reference, entry, later),
};

/** @returns a task, a note, one that was struck out, and a lost draft of another case */
async function ofAnotherCase(): Promise<readonly string[]> {
  const { reference } = await newCase();
  signInAs(lead);
  await writeNote(reference, formOf({ text: 'x', audience: 'team' }), later);
  const [note] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'note'`);
  expect(await strikeOut(reference, formOf({ entry: note?.id ?? '', why: 'x' }), later)).toBe(
    'saved',
  );
  await writeNote(reference, formOf({ text: 'x', audience: 'team' }), later);
  const task = { what: 'x', why: 'y', owner: lead.id, due: '2026-12-07' };
  await writeTask(reference, formOf(task), later);
  const writer = { staffId: caseworker.id, form: 'note', reference };
  await keepDraft(await sealWriter(writer), { text: 'x' }, later);
  const found = await db.ask<{ id: string }>('SELECT id FROM entry UNION ALL SELECT id FROM draft');
  return found.map(({ id }) => id);
}

describe.each(Object.keys(acts))('to %s', (what) => {
  it('that is not of the case is refused like a missing one, and audited on the case', async () => {
    const others = await ofAnotherCase();
    const { id, reference } = await newCase();
    signInAs(lead);
    const forged = [...others, 'nonsense', '00000000-0000-4000-8000-000000000000'];
    for (const entry of forged) {
      await expect(acts[what]?.(reference, entry)).rejects.toThrow(NotFoundError);
    }
    const denials = (await audited(id)).filter((action) => action === 'case.denied');
    expect(denials).toHaveLength(forged.length);
  });
});
